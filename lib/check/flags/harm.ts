import type { Program } from '../releases/command-line';

/** What is wrong with a value that the program takes. */
export type Wrong =
  /** Of a number, or of a duration in seconds. */
  | { readonly below: number }
  | { readonly above: number }
  /** One of these, alone or among others behind commas. */
  | { readonly has: readonly string[] }
  /** None of these behind commas: the flag replaces a list that has them. */
  | { readonly lacks: readonly string[] };

/** A value that the program takes, and with which it works against the cluster. */
export interface Harm {
  readonly program: Program;
  readonly flag: string;
  readonly wrong: Wrong;
  readonly severity: 'error' | 'warning';
  /** Behind the flag and its value, or behind what the value lacks. */
  readonly effect: string;
  readonly mend: string;
}
