import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { fileAt, valueAt } from './read/files';
import { staticPodOn } from './read/static-pods';
import { documentsOf } from './read/yaml-text';
import type { Rule } from './rule';

/** A scheduler with a configuration of its own is told in it how to reach the API. */
export const schedulerConfig: Rule = {
  name: 'scheduler-config',
  protects:
    'With a configuration the scheduler takes no notice of --kubeconfig, and one that knows no other way to the API exits.',
  seen: ['kubernetes/kubernetes#92012'],
  check: ({ machines }: ClusterModel) => machines.flatMap(checkMachine),
};

/** cmd/kube-scheduler/app/options, ApplyTo: the file in place of flags, but for those of the lease. */
function checkMachine(machine: MachineModel): Issue[] {
  const path = staticPodOn(machine, 'kube-scheduler')?.flags.get('config');
  const file = path === undefined ? undefined : fileAt(machine, path);
  if (!file) return [];
  const [document] = documentsOf(file).documents;
  if (valueAt(document, '/clientConnection/kubeconfig')) return [];
  const message =
    'clientConnection.kubeconfig is not set, and the scheduler does not read --kubeconfig any more';
  return [wrongIn(machine, file, message, 'write /etc/kubernetes/scheduler.conf')];
}
