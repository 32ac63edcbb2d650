import type { Facts } from '../bundle/facts';
import type { ClusterPlan } from '../plan';

/** What an edit of the description does to the cluster that runs from an earlier bundle of it. */
export type Outcome = 'does not survive' | 'needs a procedure' | 'needs a look';

/** One fact that is not what it was; undefined where a bundle has none of its name. */
export interface Change {
  readonly fact: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** All facts of the earlier bundle. */
  readonly past: Facts;
  /** What the cluster is to be. */
  readonly plan: ClusterPlan;
  /** Where the earlier bundle is. */
  readonly where: string;
}

/** What is to be said of it. */
export interface Finding {
  readonly fact: string;
  readonly outcome: Outcome;
  readonly message: string;
  /** What to do instead, before the page to read. */
  readonly keep: string;
  /** Below `docs/`. */
  readonly page: string;
}

interface Known {
  readonly outcome: Outcome;
  readonly page: string;
  /** Whether a cluster may have none of it. Without this, a bundle that does not tell it is older than it. */
  readonly optional?: true;
  /** How the description keeps the old value, where not by its text in the field. */
  readonly keep?: (before: string) => string;
}

/** With one reason for all changes of it. */
export interface Reasoned extends Known {
  /** Goes on from `it was A and is B, which a living cluster does not survive: `. */
  readonly why: string;
}

type Judge<T> = (change: Change, edit: T) => readonly Finding[];

/** What is known of one fact. `judge`: where it hangs on the values whether, and how. */
export type Edit =
  | (Known & { readonly judge: Judge<Known>; readonly why?: never })
  | (Reasoned & { readonly judge?: Judge<Reasoned> });

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'does not survive': 'which a living cluster does not survive',
  'needs a look': 'which is to be looked at',
  'needs a procedure': 'which a living cluster takes by a procedure only',
};

export function findingsOf(change: Change, edit: Edit): readonly Finding[] {
  return edit.why === undefined ? edit.judge(change, edit) : (edit.judge ?? changed)(change, edit);
}

/** The finding of an edit whose values are simply other ones. */
export function changed(change: Change, edit: Reasoned, outcome = edit.outcome): readonly Finding[] {
  const { after, before, fact } = change;
  const keep =
    before === undefined
      ? 'take it out again'
      : `keep ${edit.keep?.(before) ?? `${fact}: ${literal(before)}`}`;
  return [{ fact, outcome, message: messageOf(whatOf(before, after), edit, outcome), keep, page: edit.page }];
}

/** What happened to a fact, what that means, and why. */
export function messageOf(what: string, { why }: Pick<Reasoned, 'why'>, outcome: Outcome): string {
  return `${what}, ${OUTCOMES[outcome]}: ${why}`;
}

function whatOf(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `it is ${after} now`;
  return after === undefined ? `it was ${before}` : `it was ${before} and is ${after}`;
}

/** A value as the description has it. */
function literal(text: string): string {
  return /^\d+$/.test(text) ? text : `'${text}'`;
}
