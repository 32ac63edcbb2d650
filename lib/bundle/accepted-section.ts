import { rules } from '../check';
import type { Accepted } from '../plan';
import { table } from './table';

/** What rules say and the description accepts, with its reasons; no section where there is nothing. */
export function acceptedSections(accepted: readonly Accepted[]): string[] {
  if (accepted.length === 0) return [];
  const rows = accepted.map(({ issue, reason }) => [
    issue.path,
    `${issue.rule}${guardsData(issue.rule) ? ' (it protects data)' : ''}`,
    issue.severity,
    `${issue.message}; ${issue.mend}`,
    reason,
  ]);
  return [`## Accepted\n\n${table(['place', 'rule', 'would be', 'it says', 'accepted because'], rows)}`];
}

function guardsData(rule: string | undefined): boolean {
  return rules.find(({ name }) => name === rule)?.guardsData ?? false;
}
