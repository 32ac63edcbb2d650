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

/** RKE2 advises to let no more join at once (rke2-docs, requirements.md). */
const AT_ONCE = 50;

/** From power-on to the request for a certificate: an unattended installation, or an image over the network. */
const MINUTES = 15;

function controlPlanes({ pools }: ClusterModel): readonly MachineModel[] {
  return pools.filter(({ plan }) => plan.roles.includes('control-plane')).flatMap(({ machines }) => machines);
}

function checkMachine({ plan }: ClusterModel, machine: MachineModel): Issue[] {
  const file = fileAt(machine, '/opt/bootwright/bin/bootstrap-token');
  const [, text] = /date -u -d '\+(\d+) hours'/.exec(file?.text ?? '') ?? [];
  if (!file || text === undefined) return [];
  const hours = Number(text);
  const waves = Math.ceil(plan.nodes.length / AT_ONCE);
  const needed = Math.ceil((waves * MINUTES) / 60);
  if (hours >= needed) return [];
  const message = `the token ends after ${hours} hours, and ${plan.nodes.length} machines in ${waves} waves of ${AT_ONCE} need ${needed}`;
  return [wrongIn(machine, file, message, `set bootstrapTokenTtlHours to ${needed} or more, or to 0`)];
}
