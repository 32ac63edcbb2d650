/** Rows from the largest threshold down: the first one that is below the count holds. */
export type Ladder<T> = readonly (readonly [above: number, value: T, reason: string])[];

/** The row of a ladder that a count stands on, and why: `203 nodes: above 100, …`. */
export function climb<T>(ladder: Ladder<T>, count: number, what: string): { value: T; reason: string } {
  const row = ladder.find(([above]) => count > above) ?? ladder[ladder.length - 1];
  const [, value, reason] = row as readonly [number, T, string];
  return { value, reason: `${count} ${what}: ${reason}` };
}
