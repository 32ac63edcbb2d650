import { namesIn } from '../formats/name-rows';
import { type Change, type Edit, type Finding, messageOf, type Reasoned } from './edit';

/** Names of machines up to which all are told. */
const TOLD = 3;

/** Nodes that go. Those that come are taken, and a machine under another name is another node. */
export function judgeNodes(
  { before = '', fact, plan }: Change,
  { outcome, page }: Pick<Edit, 'outcome' | 'page'>,
): readonly Finding[] {
  const stay = new Set(plan.nodes.map(({ name }) => name));
  const gone = namesIn(before).filter((name) => !stay.has(name));
  if (gone.length === 0) return [];
  const message = `${someOf(gone)} would go, or be called otherwise, and the API keeps the node under the old name for ever`;
  const keep = '`kubectl drain` it while it runs, and `kubectl delete node` it then';
  return [{ fact, outcome, message, keep, page }];
}

/** A label or taint of nodes that were there before and stay. */
export function judgeNodeValues(change: Change, edit: Reasoned): readonly Finding[] {
  const { after = '', before = '', fact, past, plan } = change;
  const [old, next] = [valuesIn(before), valuesIn(after)];
  const stay = new Set(plan.nodes.map(({ name }) => name));
  const [first, ...more] = namesIn(past.nodes ?? '').filter(
    (name) => stay.has(name) && old.get(name) !== next.get(name),
  );
  if (first === undefined) return [];
  const what = `${first} ${turned(old.get(first), next.get(first))}`;
  const others = more.length > 0 ? `, as ${someOf(more)} would change` : '';
  const keep = 'keep it by labels, taints or domains of the machine or its pool';
  const message = messageOf(`${what}${others}`, edit, edit.outcome);
  return [{ fact, outcome: edit.outcome, message, keep, page: edit.page }];
}

function turned(old: string | undefined, next: string | undefined): string {
  if (old === undefined) return `had none and has ${next || 'one'} now`;
  return next === undefined
    ? `had ${old || 'one'} and has none now`
    : `had ${old || 'none'} and has ${next || 'none'} now`;
}

function someOf(names: readonly string[]): string {
  const more = names.length > TOLD ? ` … (${names.length})` : '';
  return `${names.slice(0, TOLD).join(', ')}${more}`;
}

/** Who has which: `rack1=worker[1-20], rack2=worker[21-40]`. */
function valuesIn(text: string): ReadonlyMap<string, string> {
  const rows = text.split(', ').filter(Boolean);
  return new Map(
    rows.flatMap((row) => {
      const [, value = '', names = ''] = /^([^=]*)=(.*)$/.exec(row) ?? [];
      return namesIn(names).map((name) => [name, value] as const);
    }),
  );
}
