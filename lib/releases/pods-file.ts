/**
 * generated/pods.json: what a pod is made of in all minors that are known. A word has the minors behind it of which
 * not all have it: `string 1.28-`, `ClaimSource -1.30`. A star is before a value of which an empty one is not none. Of a type or an enumeration only those minors count that
 * have it at all.
 */
export interface PodsFile {
  readonly minors: readonly string[];
  readonly types: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Fields of which one alone may be there. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
}

/** A word with the minors in which it holds, of those that are asked: they have no gap. */
export function rangeOf(
  word: string,
  minors: readonly string[],
  holds: (minor: string, i: number) => boolean,
): string {
  const within = minors.filter(holds);
  const [first, last] = [within[0], within.at(-1)];
  const since = first === minors[0] ? '' : first;
  const until = last === minors.at(-1) ? '' : last;
  return since || until ? `${word} ${since}-${until}` : word;
}

/** The word of a row, if it holds in the minor. */
export function wordIn(row: string, ordinal: number): string | undefined {
  const [, word, since, until] = /^(.*) (?:1\.(\d+))?-(?:1\.(\d+))?$/.exec(row) ?? [];
  if (word === undefined) return row;
  return Number(since ?? 0) <= ordinal && ordinal <= Number(until ?? Infinity) ? word : undefined;
}
