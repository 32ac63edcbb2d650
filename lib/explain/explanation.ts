/** Why a file of a machine is what it is. */
export interface Explanation {
  readonly machine: string;
  readonly path: string;
  /** The component that makes it, and where in the construct tree: `reference/masters/kube-apiserver`. */
  readonly component: string;
  readonly construct: string;
  /** Why the file is there. */
  readonly reason: string;
  /** Where the description changed it by hand. */
  readonly overriddenBy: readonly string[];
  readonly lines: readonly LineExplanation[];
}

export interface LineExplanation {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** What of the plan the line hangs on; nothing for a line that is the same in every cluster. */
  readonly values: readonly ValueExplanation[];
  /** What of the description it hangs on. */
  readonly inputs: readonly InputExplanation[];
}

/** A value of the plan or of the release. */
export interface ValueExplanation {
  readonly path: string;
  readonly value: unknown;
  /** For what was derived: why it is so, and by which source. */
  readonly reason?: string;
  readonly source?: string;
  /** What would have been derived, had it not been set by hand. */
  readonly computed?: unknown;
}

/** A value that a person wrote. */
export interface InputExplanation {
  readonly path: string;
  readonly value: unknown;
  /** The line of the description on which it stands, or the nearest part around it. */
  readonly line: number | undefined;
}
