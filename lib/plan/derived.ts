/** A value that follows from the cluster's size or topology, with why it is what it is. */
export interface Derived<T> {
  readonly value: T;

  /** Why, in a few words: `203 nodes: the default, up to 500`. */
  readonly reason: string;

  /** Where the rule comes from: a document, a script, an issue. */
  readonly source: string;

  /** What would have been derived, if the description set the value by hand. */
  readonly computed?: T;
}
