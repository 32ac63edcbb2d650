import type { TagRow } from './release';

/** The image tag at a patch release: that of the last row which begins at it or before it. */
export function tagAt(rows: readonly TagRow[], patch: number): string {
  const row = rows.findLast(({ fromPatch }) => fromPatch <= patch);
  if (!row) throw new RangeError(`no image tag for patch ${patch}: the rows must begin at patch 0`);
  return row.tag;
}

/** The image tag at the newest patch release. */
export function newestTag(rows: readonly TagRow[]): string {
  return tagAt(rows, Number.POSITIVE_INFINITY);
}
