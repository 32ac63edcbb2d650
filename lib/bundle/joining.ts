import type { ClusterPlan, EtcdClusterPlan, EtcdMemberPlan } from '../plan';

/** The members that are to enter etcd clusters which run already. */
export function joiningMembers({ etcdClusters }: ClusterPlan): EtcdMemberPlan[] {
  return etcdClusters.flatMap(joiningOf);
}

/** What a person does for them, in order; nothing if there are none. */
export function joiningSections({ etcdClusters }: ClusterPlan): string[] {
  return etcdClusters.filter((cluster) => joiningOf(cluster).length > 0).map(section);
}

/** In the order of the description, in which each finds those before it: their list of members grows so. */
function joiningOf({ members }: EtcdClusterPlan): EtcdMemberPlan[] {
  const count = ({ initialCluster }: EtcdMemberPlan) => initialCluster.split(',').length;
  return members.filter(({ joins }) => joins).sort((a, b) => count(a) - count(b));
}

function section(cluster: EtcdClusterPlan): string {
  const there = cluster.members.find(({ joins }) => !joins);
  const steps = joiningOf(cluster).map(commands);
  return `## Members that join etcd.${cluster.name}

As root on a member that runs, such as ${there?.name}, one after another. Take the names out of \`etcd.${cluster.name}.joining\` once they are in: the commands would remove them again.

\`\`\`sh
etcdctl="/opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379"
${steps.join('')}\`\`\``;
}

/**
 * etcd counts a lost member in its majority until it is removed: so that comes before the new one is added. One that was
 * added and never started has no name yet, and one that started by DNS has a name in its URL.
 */
function commands({ name, peerUrl }: EtcdMemberPlan): string {
  return `
# ${name}: remove what was lost of it, if it was a member before; then add it
$etcdctl member list | awk -F ', ' '$3 == "${name}" || $4 == "${peerUrl}" { print $1 }' | xargs -r -n 1 $etcdctl member remove
$etcdctl member add ${name} --peer-urls=${peerUrl}
# start ${name}, and go on when this lists it as started:
$etcdctl member list
`;
}
