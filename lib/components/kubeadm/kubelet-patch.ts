import { once } from '../../formats';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { firstControlPlanePool } from './first-control-plane';
import { sharedKubeletConfiguration } from './init-configuration';
import { mergePatch } from './merge-patch';

/**
 * What a pool's kubelets have otherwise than those of the first control plane, whose configuration kubeadm gives to
 * every node that joins; undefined if nothing.
 */
export function kubeletPatch(plan: ClusterPlan, pool: PoolPlan): object | undefined {
  const patch = mergePatch(clusterWide(plan), sharedKubeletConfiguration(plan, pool));
  return Object.keys(patch).length > 0 ? patch : undefined;
}

const clusterWide = once((plan: ClusterPlan) =>
  sharedKubeletConfiguration(plan, firstControlPlanePool(plan)),
);
