/** A value that follows from the cluster's size or topology, with why it is what it is. */
export interface Derived<T> {
  readonly value: T;

  /** Why, in a few words: `by nodes: the default, up to 500`. */
  readonly reason: string;

  /** Where the rule comes from: a document, a script, an issue. */
  readonly source: string;

  /** What it nears as the cluster grows, if anything is known to end there. */
  readonly limit?: Limit;

  /** What would have been derived, if the description set the value by hand. */
  readonly computed?: T;
}

/** A number above which something is known to break, or nobody has been. */
export interface Limit {
  readonly value: number;

  /** What it is a limit of, and who says so. */
  readonly what: string;
}

/** Whether a part of the plan says why it is what it is. */
export function isDerived(value: unknown): value is Derived<unknown> {
  return typeof value === 'object' && value !== null && 'reason' in value && 'source' in value;
}

export function derive<T>(value: T, reason: string, source: string, limit?: Limit): Derived<T> {
  return limit ? { value, reason, source, limit } : { value, reason, source };
}

/** What the description says, if it does, with what would have been derived beside it. */
export function choose<T>(given: T | undefined, derived: Derived<T>): Derived<T> {
  return given === undefined ? derived : { ...derived, value: given, computed: derived.value };
}
