import type { ClusterPlan, PoolPlan } from '../../plan';

/** The pool of the machine that runs `kubeadm init`; every plan has a control plane. */
export function firstControlPlanePool(plan: ClusterPlan): PoolPlan {
  const pool = plan.pools.find(({ id }) => id === plan.controlPlanes[0]?.pool);
  if (!pool) throw new Error('the plan has no control plane');
  return pool;
}
