import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { doubtfulIn } from './issues';
import { applied, carriedIn } from './read/applied';
import { type Document, documentOf, fileAt, valueAt } from './read/files';
import { INIT } from './read/programs';
import { tableAt } from './read/value';
import type { Rule } from './rule';

/** kubeadm knows kube-proxy and the kubelet by what they run with. */
export const kubeadmDocuments: Rule = {
  name: 'kubeadm-documents',
  protects:
    'kubeadm upgrade applies kube-proxy and writes kubelets anew: what is otherwise in its own configuration changes then.',
  seen: ['kubernetes/kubeadm#1581', 'kubernetes/website#40519'],
  check: (model) =>
    model.pools
      .filter(({ plan }) => plan.roles.includes('control-plane'))
      .flatMap(({ machines }) => machines.flatMap((machine) => checkMachine(model, machine))),
};

const MEND = 'set it in the description, which goes to both';

function checkMachine(model: ClusterModel, machine: MachineModel): Issue[] {
  const file = fileAt(machine, INIT);
  const kubelet = fileAt(machine, '/var/lib/kubelet/config.yaml');
  return [
    { kind: 'KubeProxyConfiguration', from: undefined, running: kubeProxy(model) },
    { kind: 'KubeletConfiguration', from: kubelet, running: documentOf(kubelet, 'KubeletConfiguration') },
  ].flatMap(({ kind, from, running }) => {
    const known = documentOf(file, kind);
    return Object.keys(known)
      .filter((field) => Object.hasOwn(running, field) && text(known[field]) !== text(running[field]))
      .flatMap((field) => {
        const message = `${kind} has ${field} ${text(known[field])}, but what runs has ${text(running[field])}`;
        return file ? [doubtfulIn(machine, file, message, MEND, from)] : [];
      });
  });
}

function kubeProxy(model: ClusterModel): Document {
  const map = applied(model).find(({ object }) => valueAt(object, '/data/config.conf') !== undefined);
  return tableAt(map && carriedIn(map.object, 'config.conf'));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
