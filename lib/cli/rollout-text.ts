import type { RolloutStep } from '../pki/rollout-step';
import { colours } from './colours';

/** The order in which a change of the secrets reaches the cluster, as a numbered list. */
export function rolloutText(path: string, steps: readonly RolloutStep[]): string {
  if (steps.length === 0) return `${colours.bold(path)} is changed, and nothing else is to be done.`;
  const all = steps.map(({ machines, what }) =>
    machines.length > 0 ? `${what}\n     ${listed(machines)}` : what,
  );
  return [
    `${colours.bold(path)} is changed. In this order:`,
    '',
    ...all.map((each, i) => ` ${i + 1}. ${each}`),
  ].join('\n');
}

/** Names up to which a list is read rather than skipped. */
const TOLD = 8;

function listed(names: readonly string[]): string {
  if (names.length <= TOLD) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} … ${names.at(-1)} (${names.length})`;
}
