import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { taint } from '../kubelet/kubelet-configuration';
import { labelFlags } from '../kubelet/kubelet-labels';
import { criSocket } from '../runtime/cri-socket';
import { extraArgs } from './extra-arguments';

/**
 * How a machine becomes a node. The taints are always written: without them kubeadm would taint a control plane that
 * the description wants without. The flags are those that kubeadm does not add by itself (phases/kubelet/flags.go).
 */
export function nodeRegistration(
  plan: ClusterPlan,
  pool: PoolPlan,
  machine: MachinePlan,
  ignorePreflightErrors: readonly string[],
): object {
  const flags = { 'node-ip': machine.address, ...labelFlags(pool, machine) };
  return {
    criSocket,
    ...(ignorePreflightErrors.length > 0 ? { ignorePreflightErrors } : {}),
    kubeletExtraArgs: extraArgs('kubelet', flags, plan, pool),
    name: machine.name,
    taints: pool.taints.map(taint),
  };
}
