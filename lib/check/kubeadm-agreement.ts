import type { Flags } from '../components/arguments';
import { kubeadmFlags as apiServer } from '../components/control-plane/kube-apiserver-flags';
import { protectedFlags as ofApiServer } from '../components/control-plane/kube-apiserver-protected';
import {
  kubeadmFlags as controllerManager,
  protectedFlags as ofControllerManager,
} from '../components/control-plane/kube-controller-manager-flags';
import {
  protectedFlags as ofScheduler,
  kubeadmFlags as scheduler,
} from '../components/control-plane/kube-scheduler-flags';
import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { own as fieldOf } from '../releases/own';
import { doubtfulIn } from './issues';
import { documentOf, fileAt, valueAt } from './read/files';
import { extraArguments, INIT } from './read/programs';
import { staticPodOn } from './read/static-pods';
import type { Rule } from './rule';

/** What runs now is what kubeadm would write when it upgrades the machine. */
export const kubeadmAgreement: Rule = {
  name: 'kubeadm-agreement',
  protects:
    'kubeadm upgrade writes the manifests anew from its own configuration: what stands in a manifest only is gone after it.',
  seen: ['kubernetes/kubeadm#970', 'kubernetes/kubeadm#1581'],
  check: (model) =>
    model.pools
      .filter(({ plan }) => plan.roles.includes('control-plane'))
      .flatMap(({ machines }) => machines.flatMap((machine) => checkMachine(model, machine))),
};

type Own = (model: ClusterModel, machine: MachineModel) => Flags;

/** The programs that kubeadm writes, their field of ClusterConfiguration, and the flags that it adds by itself. */
const PROGRAMS: readonly (readonly [name: string, field: string, own: Own])[] = [
  ['kube-apiserver', 'apiServer', ({ plan }, { plan: machine, pool }) => apiServer(plan, pool.plan, machine)],
  ['kube-controller-manager', 'controllerManager', ({ plan }) => controllerManager(plan)],
  ['kube-scheduler', 'scheduler', () => scheduler],
];

function checkMachine(model: ClusterModel, machine: MachineModel): Issue[] {
  const init = fileAt(machine, INIT);
  if (!init) return [];
  const cluster = documentOf(init, 'ClusterConfiguration');
  return PROGRAMS.flatMap(([name, field, own]) => {
    const pod = staticPodOn(machine, name);
    if (!pod) return [];
    const extra = extraArguments(valueAt(cluster, `/${field}/extraArgs`));
    const planned = new Map([...Object.entries(own(model, machine)), ...extra]);
    const names = [...new Set([...pod.flags.keys(), ...planned.keys()])];
    return names
      .filter((flag) => pod.flags.get(flag) !== planned.get(flag))
      .map((flag) => {
        const here = written(flag, pod.flags.get(flag));
        const message = `${here}, and ${INIT} makes it ${written(flag, planned.get(flag))}`;
        return doubtfulIn(machine, pod.file, message, mendOf(name, flag), init);
      });
  });
}

const PROTECTED: Readonly<Record<string, Flags>> = {
  'kube-apiserver': ofApiServer,
  'kube-controller-manager': ofControllerManager,
  'kube-scheduler': ofScheduler,
};

/** A flag that is refused by hand has the reason, which names the field that it follows from. */
function mendOf(name: string, flag: string): string {
  const reason = fieldOf(PROTECTED[name], flag);
  return reason
    ? `take the patch of it out: ${reason}`
    : `set flags.${name}.${flag} in place of a patch: it goes to both`;
}

function written(flag: string, value: string | undefined): string {
  return value === undefined ? `no --${flag}` : `--${flag}=${value}`;
}
