/** Rows from the largest threshold down: the first one that is below the count holds. */
export type Ladder<T> = readonly (readonly [above: number, value: T, reason: string, source?: string])[];

/** What a count leads to, and why: `by nodes: above 100, …`. Without the count, which each further node would change. */
export interface Rung<T> {
  readonly value: T;
  readonly reason: string;
  /** Where the row has another one than its ladder. */
  readonly source: string | undefined;
}

/** The row of a ladder that a count stands on. */
export function climb<T>(ladder: Ladder<T>, count: number, what: string): Rung<T> {
  const row = ladder.find(([above]) => count > above) ?? ladder[ladder.length - 1];
  const [, value, reason, source] = row as Ladder<T>[number];
  return { value, reason: `by ${what}: ${reason}`, source };
}
