import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { fileAt } from './read/files';
import type { Rule } from './rule';

/** The bootstrap token outlives the time in which all machines come and show it. */
export const tokenLifetime: Rule = {
  name: 'token-lifetime',
  protects: 'Machines that come after the token’s end never join, and nothing but their own journal tells.',
  seen: [
    'kubernetes-retired/cluster-api-bootstrap-provider-kubeadm#248',
    'kubernetes/kubernetes#66768',
    'kubernetes-sigs/kubespray#9907',
  ],
  check: (model) => controlPlanes(model).flatMap((machine) => checkMachine(model, machine)),
};

function controlPlanes({ pools }: ClusterModel): readonly MachineModel[] {
  return pools.filter(({ plan }) => plan.roles.includes('control-plane')).flatMap(({ machines }) => machines);
}

function checkMachine({ plan }: ClusterModel, machine: MachineModel): Issue[] {
  const file = fileAt(machine, '/opt/bootwright/bin/bootstrap-token');
  const [, text] = /date -u -d '\+(\d+) hours'/.exec(file?.text ?? '') ?? [];
  if (!file || text === undefined) return [];
  const hours = Number(text);
  const { value: needed, reason } = plan.bootStorm.tokenHours;
  if (hours >= needed) return [];
  const message = `the token ends after ${hours} hours, and the boot plan needs ${needed}: ${reason}`;
  return [wrongIn(machine, file, message, `set bootstrapTokenTtlHours to ${needed} or more, or to 0`)];
}
