import { type ClusterPlan, error, type Issue, type PoolPlan } from '../../plan';
import { clusterConfiguration, stacked } from './cluster-configuration';
import { firstControlPlanePool } from './first-control-plane';

/** What kubeadm can be told once only, for all control planes, and where the description can make a difference. */
const SECTIONS = {
  apiServer: 'flags.kube-apiserver',
  controllerManager: 'flags.kube-controller-manager',
  etcd: 'flags.etcd',
  scheduler: 'flags.kube-scheduler',
} as const;

/** Errors where a pool of control planes differs from the first in what kubeadm gives to all of them. */
export function alikeIssues(plan: ClusterPlan, pool: PoolPlan): Issue[] {
  if (stacked(plan) && !pool.roles.includes('etcd')) return [withoutEtcd(pool)];
  const first = firstControlPlanePool(plan);
  const ours: Readonly<Record<string, unknown>> = { ...clusterConfiguration(plan, pool) };
  const theirs: Readonly<Record<string, unknown>> = { ...clusterConfiguration(plan, first) };
  return Object.entries(SECTIONS)
    .filter(([section]) => JSON.stringify(ours[section]) !== JSON.stringify(theirs[section]))
    .map(([section, field]) =>
      error(
        `${pool.path}.${field}`,
        `${section} would differ between ${pool.id} and ${first.id}, and kubeadm has one for all control planes`,
        'make the control planes alike, or set bootstrap to static',
      ),
    );
}

function withoutEtcd({ path, name }: PoolPlan): Issue {
  const message = `${name} is not in etcd.main, and kubeadm gives every control plane a member of it`;
  return error(
    path,
    message,
    'put all control planes into one pool, give etcd its own, or set bootstrap to static',
  );
}
