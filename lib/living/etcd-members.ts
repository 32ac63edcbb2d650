import type { ClusterPlan } from '../plan';
import type { Change, Edit, Finding, Outcome } from './edit';

const PAGES = {
  adding: 'operations/adding-an-etcd-member.md',
  replacing: 'operations/replacing-an-etcd-member.md',
};

/** Members that come, go or move, of a cluster that both bundles have. What joins is what the description says itself. */
export function judgeMembers(change: Change, edit: Edit): readonly Finding[] {
  const { after, before, fact, plan } = change;
  if (before === undefined || after === undefined) return [];
  const [old, next] = [membersIn(before), membersIn(after)];
  const joining = joiningOf(fact, plan);
  const fresh = [...next.keys()].filter((name) => !old.has(name));
  const added = isByKubeadm(fact, plan) ? [] : fresh.filter((name) => !joining.includes(name));
  const moved = [...next].filter(
    ([name, url]) => old.has(name) && old.get(name) !== url && !joining.includes(name),
  );
  const gone = [...old.keys()].filter((name) => !next.has(name));
  const find = (
    names: readonly string[],
    what: string,
    keep: string,
    page: string,
    outcome: Outcome = edit.outcome,
  ) => (names.length > 0 ? [{ fact, outcome, message: `${names.join(', ')} ${what}`, keep, page }] : []);
  const field = fact.replace(/members$/, 'joining');
  const join = (names: readonly string[]) =>
    `name what comes into the running cluster in ${field}: ${JSON.stringify(names)}`;
  const names = moved.map(([name]) => name);
  return [
    ...find(
      added,
      'would begin a cluster anew instead of joining the one that runs',
      join(added),
      PAGES.adding,
    ),
    ...find(
      names,
      'would have another address than the others know, and be turned away',
      join(names),
      PAGES.replacing,
    ),
    ...find(gone, ...left(gone, old.size, fresh.length - added.length)),
  ];
}

type Left = readonly [what: string, keep: string, page: string, outcome: Outcome];

/** Who is taken away must be taken out of the cluster, too; where another one joins for it, that is being done. */
function left(gone: readonly string[], count: number, joins: number): Left {
  const keep = 'take out one at a time with `etcdctl member remove`, while all others are well';
  if (gone.length > (count - 1) / 2)
    return [
      `of ${count} members would go, and those that stay have no majority`,
      keep,
      PAGES.replacing,
      'does not survive',
    ];
  if (gone.length <= joins)
    return [
      'would go as others join: remove it by its name before',
      'do so',
      PAGES.replacing,
      'needs a look',
    ];
  return ['would go, and etcd would count on it for ever', keep, PAGES.replacing, 'needs a procedure'];
}

function membersIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(',')
      .filter((each) => each !== '')
      .map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
  );
}

function joiningOf(fact: string, { etcdClusters }: ClusterPlan): string[] {
  const cluster = etcdClusters.find(({ name }) => fact === `etcd.${name}.members`);
  return (cluster?.members ?? []).filter(({ joins }) => joins).map(({ name }) => name);
}

/** `kubeadm join` adds each member of a stacked etcd by itself. */
function isByKubeadm(fact: string, { bootstrap, controlPlanes, etcdClusters }: ClusterPlan): boolean {
  const cluster = etcdClusters.find(({ name }) => fact === `etcd.${name}.members`);
  const stacked = controlPlanes.some(({ name }) => cluster?.members.some((member) => member.name === name));
  return bootstrap === 'kubeadm' && stacked;
}
