import type { Facts } from '../bundle/facts';
import type { ClusterPlan, Issue } from '../plan';
import { own } from '../releases/own';
import { type Finding, findingsOf } from './edit';
import { edits } from './edits';
import type { Past } from './past';

/** All that differs between two bundles of one cluster and that it does not simply take. */
export function judge(past: Past, after: Facts, plan: ClusterPlan): readonly Finding[] {
  const { facts: before, where } = past;
  const names = before.name !== undefined && before.name !== after.name ? ['name'] : factNames(past, after);
  return names
    .filter((fact) => before[fact] !== after[fact])
    .flatMap((fact) => {
      const edit = own(edits, patternOf(fact));
      const change = { fact, before: before[fact], after: after[fact], past: before, plan, where };
      return edit ? findingsOf(change, edit) : [];
    });
}

/** What the earlier one tells, and what it would tell if the cluster had had it. */
function factNames({ facts, older }: Past, after: Facts): string[] {
  const more = older ? [] : Object.keys(after).filter((fact) => own(edits, patternOf(fact))?.optional);
  return [...new Set([...Object.keys(facts), ...more])].sort();
}

/** Every fact that could be accepted: those that a bundle tells, and all others that are known of such clusters. */
export function knownFacts(told: readonly Facts[]): readonly string[] {
  const names = told.flatMap(Object.keys);
  const clusters = new Set(names.flatMap((fact) => /^etcd\.(.*)\.\w+$/.exec(fact)?.[1] ?? []));
  const known = Object.keys(edits).flatMap((fact) =>
    fact.startsWith('etcd.') ? [...clusters].map((cluster) => fact.replace('*', cluster)) : [fact],
  );
  return [...new Set([...names, ...known])].filter((fact) => !fact.includes('*')).sort();
}

/** `etcd.*.members` of `etcd.main.members`, `nodes.labels.*` of a label that nothing more is known of. */
export function patternOf(fact: string): string {
  if (own(edits, fact)) return fact;
  return fact.replace(/^etcd\..*\.(\w+)$/, 'etcd.*.$1').replace(/^(nodes\.\w+)\..*$/, '$1.*');
}

/** What the user is told of a finding: an error where the cluster lives. */
export function toIssue({ fact, keep, message, outcome, page }: Finding, lives: boolean): Issue {
  const severity = lives && outcome !== 'needs a look' ? 'error' : 'warning';
  const meant =
    outcome === 'needs a look'
      ? `see docs/${page} (--accept ${fact} leaves this out)`
      : `or read docs/${page} and say --accept ${fact}`;
  return { path: fact, message, mend: `${keep}, ${meant}`, severity };
}
