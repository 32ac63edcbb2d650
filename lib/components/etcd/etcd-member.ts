import type { EtcdClusterPlan, EtcdMemberPlan, MachinePlan, PoolPlan } from '../../plan';

/** The etcd cluster of a pool of role etcd; the plan gives every such pool one. */
export function etcdCluster(pool: PoolPlan): EtcdClusterPlan {
  if (!pool.etcdCluster) throw new Error(`${pool.path} has the role etcd but no etcd cluster`);
  return pool.etcdCluster;
}

/** The machine as a member of its pool's etcd cluster. */
export function etcdMember(pool: PoolPlan, machine: MachinePlan): EtcdMemberPlan {
  const member = etcdCluster(pool).members.find(({ name }) => name === machine.name);
  if (!member) throw new Error(`${machine.name} of ${pool.path} is not a member of its etcd cluster`);
  return member;
}
