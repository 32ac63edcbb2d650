import type { Bundle } from './bundle';
import type { Subject } from './subject';

/**
 * A program that reads what we write. It runs in a throw-away Debian with the machine's own files laid over it, so
 * that paths are those that the machine sees.
 */
export interface Consumer {
  readonly name: string;

  /** What it reads, for the table. */
  readonly reads: string;

  /** Why it runs only where it is named. @default it always runs */
  readonly apart?: string;

  /** Whether its checks take so long that they tell how far they are, line by line. @default false */
  readonly tells?: boolean;

  /** Debian packages that bring it. */
  readonly packages?: readonly string[];

  /** Go programs that Debian does not have, or not in this version. */
  readonly programs?: readonly GoProgram[];

  /** Whether it starts virtual machines with a Debian of their own. @default false */
  readonly guest?: boolean;

  /** Bash that prints its version. */
  readonly version: string;

  /** Bash that looks at the file `$1`; any status but 0 is a refusal. */
  readonly check: string;

  /** How long a check may take on a busy machine, where a minute is too short. */
  readonly minutes?: number;

  /** Clusters of `conformance/clusters/`, by name, that it is shown besides the examples, public and sealed. */
  readonly clusters?: readonly string[];

  /** The files of a bundle that it looks at. */
  readonly subjects: (bundle: Bundle) => Subject[];

  /** Proofs that it would have noticed. */
  readonly mistakes: readonly Mistake[];
}

/** A program that is built from a Go module. */
export interface GoProgram {
  /** Name of the executable; holds the version, so that the cache keeps several. */
  readonly name: string;
  readonly module: string;
  readonly version: string;
  /** Its main package; a folder of ours in `conformance/` if it starts with `./`. */
  readonly package: string;
  /** Build tags. @default none */
  readonly tags?: readonly string[];
}

/** A bundle with one mistake in it, or an example that is spoiled before the check looks. */
export type Mistake = (Written | Spoiled) & {
  /** What the refusal says: a refusal for another reason proves nothing. */
  readonly says: RegExp;
};

interface Written {
  /** Path in the bundle → content. */
  readonly files: Readonly<Record<string, string>>;
}

interface Spoiled {
  /** Bash that spoils what the consumer's first subject, `$1`, is made of. */
  readonly spoil: string;
}
