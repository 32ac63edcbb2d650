import type { ClusterModel } from '../constructs';
import type { EtcdClusterPlan, Issue } from '../plan';
import { wrongIn } from './issues';
import { etcdMembers, type Program } from './read/programs';
import type { Rule } from './rule';

/** Every member starts from a list with all members in it, each with the URL that it announces itself. */
export const etcdMembership: Rule = {
  name: 'etcd-membership',
  protects:
    'A member that the others’ --initial-cluster names otherwise than it names itself exits at once, or waits for a peer that never comes.',
  seen: ['etcd-io/etcd#3100', 'etcd-io/etcd#3710', 'etcd-io/etcd#11294'],
  guardsData: true,
  check: (model) => model.plan.etcdClusters.flatMap((cluster) => checkCluster(model, cluster)),
};

function checkCluster(model: ClusterModel, cluster: EtcdClusterPlan): Issue[] {
  const members = etcdMembers(model, cluster);
  const urls = new Map(members.map((member) => [nameOf(member), peerUrlOf(member)]));
  // Who joins later is in the lists of those only that come after it.
  const founders = members.filter(({ flags }) => flags.get('initial-cluster-state') !== 'existing');
  // The others found one another by discovery, but are in the list of who joins them.
  const listing = members.filter(({ flags }) => flags.has('initial-cluster'));
  return listing.flatMap((member) => checkMember(cluster, member, urls, [...founders, member]));
}

function checkMember(
  { name }: EtcdClusterPlan,
  member: Program,
  urls: ReadonlyMap<string, string>,
  needed: readonly Program[],
): Issue[] {
  const list = member.flags.get('initial-cluster') as string;
  const entries = list.split(',');
  const strange = entries.filter((entry) => {
    const [peer = '', url] = entry.split(/=(.*)/s);
    return urls.get(peer) !== url;
  });
  const missing = needed.map(entryOf).filter((entry) => !entries.includes(entry));
  const wrong = [
    ...strange.map((entry) => `names ${entry}, which is no member of etcd.${name}`),
    ...[...new Set(missing)].map((entry) => `misses ${entry} of etcd.${name}`),
  ];
  const mend = `let it be ${[...new Set(needed.map(entryOf))].join(',')}`;
  return wrong.map((what) => wrongIn(member.machine, member.file, `--initial-cluster ${what}`, mend));
}

function entryOf(member: Program): string {
  return `${nameOf(member)}=${peerUrlOf(member)}`;
}

function nameOf({ flags }: Program): string {
  return flags.get('name') ?? '';
}

function peerUrlOf({ flags }: Program): string {
  return flags.get('initial-advertise-peer-urls') ?? '';
}
