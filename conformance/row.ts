/** What came of one consumer: a line of the table. */
export interface Row {
  readonly consumer: string;
  readonly version: string;
  readonly reads: string;
  /** Files of its kind in all examples. */
  readonly files: number;
  /** Those that it looked at: each content once, and a few of each pool. */
  readonly looked: number;
  /** Those accepted, and the mistakes refused. */
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** What it said, where that is a tale worth reading. */
  readonly said?: string;
  /** Why it did not run at all; that is a failure too. */
  readonly notRun?: string;
  /** Why it runs only where it is named, if it was not; that is none. */
  readonly apart?: string;
}

export interface Failure {
  /** Bundle and path. */
  readonly subject: string;
  /** What the consumer said. */
  readonly said: string;
}

export function failedOf({ failures, notRun }: Row): number {
  return failures.length + (notRun === undefined ? 0 : 1);
}

export function passedIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { passed }) => sum + passed, 0);
}

export function failedIn(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + failedOf(row), 0);
}
