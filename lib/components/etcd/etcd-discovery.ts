import { type ClusterPlan, type EtcdClusterPlan, error, type Issue, warning } from '../../plan';
import { discoveryUrlIn } from '../../releases/etcd-discovery';
import { etcdVersionOf } from '../../releases/etcd-version';

/** What an etcd of the plan's image says to a discovery URL. */
export function discoveryIssues(plan: ClusterPlan, { name, discovery }: EtcdClusterPlan): Issue[] {
  if (discovery.by !== 'url') return [];
  const path = `etcd.${name}.discoveryUrl`;
  const version = etcdVersionOf(plan.images.etcd, plan.release);
  const mend = 'remove it, so that every member has the list of all, or use discoverySrv';
  switch (discoveryUrlIn(version)) {
    case 'known':
      return [];
    case 'deprecated':
      return [warning(path, `etcd ${version} is the last that takes a discovery URL`, mend)];
    case 'removed':
      return [error(path, `etcd ${version} takes no discovery URL, as 3.7 removed --discovery`, mend)];
  }
}
