import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { etcdMembers, type Program } from './read/programs';
import type { Rule } from './rule';

/** All members of an etcd cluster have one token, and no two clusters have the same. */
export const etcdTokens: Rule = {
  name: 'etcd-tokens',
  protects:
    'Two etcd clusters with one token and a slip in an address take each other’s members for their own, and mix their data.',
  seen: ['etcd-io/etcd#3690'],
  check: (model) => {
    const owners = new Map<string, string>();
    return model.plan.etcdClusters.flatMap((cluster) => {
      const members = etcdMembers(model, cluster);
      const issues = members.flatMap((member) => checkMember(member, cluster.name, owners, members));
      for (const member of members) claim(member, cluster.name, owners);
      return issues;
    });
  },
};

function checkMember(
  member: Program,
  cluster: string,
  owners: ReadonlyMap<string, string>,
  members: readonly Program[],
): Issue[] {
  const token = tokenOf(member);
  if (token === undefined) return [];
  const owner = owners.get(token);
  const say = (what: string, mend: string) => [
    wrongIn(member.machine, member.file, `--initial-cluster-token=${token} ${what}`, mend),
  ];
  if (owner !== undefined) return say(`of etcd.${cluster} is that of etcd.${owner}`, 'give each its own');
  const other = members.map(tokenOf).find((each) => each !== undefined && each !== token);
  return other === undefined || token < other
    ? []
    : say(`is not ${other}, which other members of etcd.${cluster} have`, 'give all members the same');
}

function claim(member: Program, cluster: string, owners: Map<string, string>): void {
  const token = tokenOf(member);
  if (token !== undefined) owners.set(token, cluster);
}

/** None where a discovery URL takes its place. */
function tokenOf({ flags }: Program): string | undefined {
  return flags.get('initial-cluster-token');
}
