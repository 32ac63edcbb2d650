import { isSince } from './minor';

/** What a minor has of a name; where it has nothing, which minor took it away or brings it. */
export type Presence<Facts> =
  | { readonly is: 'here'; readonly facts: Facts }
  | { readonly is: 'gone'; readonly since: string }
  | { readonly is: 'to-come'; readonly since: string }
  | { readonly is: 'unknown' };

/**
 * Looks a name up in one minor and, only if it is not there, in the others: most are never read.
 * `minors` are all that are known, the oldest first.
 */
export function presenceOf<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: (minor: string) => Facts | undefined,
): Presence<Facts> {
  const facts = factsIn(minor);
  if (facts !== undefined) return { is: 'here', facts };
  const last = minors.findLast((each) => !isSince(each, minor) && factsIn(each) !== undefined);
  const since = last && minors[minors.indexOf(last) + 1];
  if (since) return { is: 'gone', since };
  const first = minors.find((each) => isSince(each, minor) && factsIn(each) !== undefined);
  return first ? { is: 'to-come', since: first } : { is: 'unknown' };
}

/** The first later minor that has a name no more; undefined if all known ones have it. */
export function leavesIn<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: (minor: string) => Facts | undefined,
): string | undefined {
  return minors.find((each) => isSince(each, minor) && factsIn(each) === undefined);
}
