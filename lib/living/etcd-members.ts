import type { ClusterPlan } from '../plan';
import { addressesIn } from './addresses';
import type { Change, Edit, Finding, Outcome } from './edit';

const PAGES = {
  adding: 'operations/adding-an-etcd-member.md',
  replacing: 'operations/replacing-an-etcd-member.md',
};

/** Members that come, go or move, of a cluster that both bundles have. What joins is what the description says itself. */
export function judgeMembers(change: Change, { outcome }: Pick<Edit, 'outcome'>): readonly Finding[] {
  const turn = turnOf(change);
  if (!turn) return [];
  const parts = [addedOf(turn, outcome), movedOf(turn, outcome), leftOf(turn)];
  return parts.flatMap(({ names, what, ...rest }) =>
    names.length > 0 ? [{ fact: change.fact, message: `${names.join(', ')} ${what}`, ...rest }] : [],
  );
}

/** Who is a member of a cluster before and after. */
interface Turn {
  readonly old: ReadonlyMap<string, string>;
  readonly next: ReadonlyMap<string, string>;
  /** Those that the description has join the running cluster. */
  readonly joining: readonly string[];
  readonly byKubeadm: boolean;
  /** The field that names those that join. */
  readonly field: string;
}

function turnOf({ after, before, fact, plan }: Change): Turn | undefined {
  if (before === undefined || after === undefined) return undefined;
  return {
    old: addressesIn(before),
    next: addressesIn(after),
    joining: joiningOf(fact, plan),
    byKubeadm: isByKubeadm(fact, plan),
    field: fact.replace(/members$/, 'joining'),
  };
}

/** Some members, and what is to be said of them. */
interface Part extends Pick<Finding, 'keep' | 'outcome' | 'page'> {
  readonly names: readonly string[];
  readonly what: string;
}

function freshIn({ next, old }: Turn): string[] {
  return [...next.keys()].filter((name) => !old.has(name));
}

function addedOf(turn: Turn, outcome: Outcome): Part {
  const names = turn.byKubeadm ? [] : freshIn(turn).filter((name) => !turn.joining.includes(name));
  const what = 'would begin a cluster anew instead of joining the one that runs';
  return { names, what, keep: joinsBy(turn, names), outcome, page: PAGES.adding };
}

function movedOf(turn: Turn, outcome: Outcome): Part {
  const { joining, next, old } = turn;
  const moved = [...next].filter(
    ([name, url]) => old.has(name) && old.get(name) !== url && !joining.includes(name),
  );
  const names = moved.map(([name]) => name);
  const what = 'would have another address than the others know, and be turned away';
  return { names, what, keep: joinsBy(turn, names), outcome, page: PAGES.replacing };
}

function joinsBy({ field }: Turn, names: readonly string[]): string {
  return `name what comes into the running cluster in ${field}: ${JSON.stringify(names)}`;
}

function leftOf(turn: Turn): Part {
  const names = [...turn.old.keys()].filter((name) => !turn.next.has(name));
  const joins = freshIn(turn).length - addedOf(turn, 'needs a look').names.length;
  return { names, page: PAGES.replacing, ...left(names, turn.old.size, joins) };
}

/** Who is taken away must be taken out of the cluster, too; where another one joins for it, that is being done. */
function left(
  gone: readonly string[],
  count: number,
  joins: number,
): Pick<Part, 'keep' | 'outcome' | 'what'> {
  const keep = 'take out one at a time with `etcdctl member remove`, while all others are well';
  if (gone.length > (count - 1) / 2) {
    const what = `of ${count} members would go, and those that stay have no majority`;
    return { what, keep, outcome: 'does not survive' };
  }
  if (gone.length <= joins) {
    const what = 'would go as others join: remove it by its name before';
    return { what, keep: 'do so', outcome: 'needs a look' };
  }
  return { what: 'would go, and etcd would count on it for ever', keep, outcome: 'needs a procedure' };
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
