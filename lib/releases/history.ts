import { isSince } from './version-order';

/** What a minor has of a name; where it has nothing, the minor that took it away or brings it. */
export type Presence<Facts> =
  | { readonly is: 'here'; readonly facts: Facts }
  | { readonly is: 'gone' | 'to-come'; readonly since: string }
  | { readonly is: 'unknown' };

type FactsIn<Facts> = (minor: string) => Facts | undefined;

/**
 * Looks a name up in one minor and, only if it is not there, in the others: most are never read.
 * `minors` are all that are known, the oldest first, without a gap.
 */
export function presenceOf<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: FactsIn<Facts>,
): Presence<Facts> {
  const facts = factsIn(minor);
  if (facts !== undefined) return { is: 'here', facts };
  const last = minors.findLastIndex((each) => !isSince(each, minor) && factsIn(each) !== undefined);
  const gone = last < 0 ? undefined : minors[last + 1];
  if (gone) return { is: 'gone', since: gone };
  const first = minors.find((each) => isSince(each, minor) && factsIn(each) !== undefined);
  return first ? { is: 'to-come', since: first } : { is: 'unknown' };
}

/** The first later minor that has a name no more; undefined if all known ones have it. */
export function leavesIn<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: FactsIn<Facts>,
): string | undefined {
  return minors.find((each) => isSince(each, minor) && factsIn(each) === undefined);
}
