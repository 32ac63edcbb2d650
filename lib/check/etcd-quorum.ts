import type { ClusterModel } from '../constructs';
import { type EtcdClusterPlan, error, type Issue } from '../plan';
import { etcdMembers } from './read/programs';
import type { Rule } from './rule';

/** Every etcd cluster has an odd number of members that really run, on as many machines. */
export const etcdQuorum: Rule = {
  name: 'etcd-quorum',
  protects:
    'An even number of members needs one more for a majority and survives no more losses; a member without a manifest counts and never votes.',
  seen: ['etcd-io/etcd#5244', 'kubernetes-sigs/kubespray#2385'],
  guardsData: true,
  check: (model) => model.plan.etcdClusters.flatMap((cluster) => checkCluster(model, cluster)),
};

function checkCluster(model: ClusterModel, cluster: EtcdClusterPlan): Issue[] {
  const members = etcdMembers(model, cluster);
  // kubeadm writes the manifests of a stacked etcd itself.
  if (members.length === 0 || members.length % 2 === 1) return [];
  const names = members.map(({ machine }) => machine.plan.name).join(', ');
  const message = `${names} run etcd: ${members.length}, an even number`;
  return [error(`etcd.${cluster.name}`, message, 'make it 1, 3, 5 or 7')];
}
