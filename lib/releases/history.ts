import { isSince } from './minor';

/** What a minor has of a name; where it has nothing, the minor that took it away or brings it, if that is known. */
export type Presence<Facts> =
  | { readonly is: 'here'; readonly facts: Facts }
  | { readonly is: 'gone'; readonly since: string | undefined }
  | { readonly is: 'to-come'; readonly since: string | undefined }
  | { readonly is: 'unknown' };

type FactsIn<Facts> = (minor: string) => Facts | undefined;

/**
 * Looks a name up in one minor and, only if it is not there, in the others: most are never read.
 * `minors` are all that are known, the oldest first.
 */
export function presenceOf<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: FactsIn<Facts>,
): Presence<Facts> {
  const facts = factsIn(minor);
  if (facts !== undefined) return { is: 'here', facts };
  const last = minors.findLast((each) => !isSince(each, minor) && factsIn(each) !== undefined);
  if (last) return { is: 'gone', since: next(last, minors) };
  const first = minors.find((each) => isSince(each, minor) && factsIn(each) !== undefined);
  if (!first) return { is: 'unknown' };
  return { is: 'to-come', since: minors.some((each) => next(each, minors) === first) ? first : undefined };
}

/** The first later minor that has a name no more; undefined if all known ones have it, or if it cannot be told. */
export function leavesIn<Facts>(
  minor: string,
  minors: readonly string[],
  factsIn: FactsIn<Facts>,
): string | undefined {
  const first = minors.find((each) => isSince(each, minor) && factsIn(each) === undefined);
  return minors.some((each) => next(each, minors) === first) ? first : undefined;
}

/** The minor after another; undefined if it is not among those that are known. */
function next(minor: string, minors: readonly string[]): string | undefined {
  const [major, number] = minor.split('.');
  return minors.find((each) => each === `${major}.${Number(number) + 1}`);
}
