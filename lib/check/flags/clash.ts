import type { Program } from '../releases/command-line';

/** Two flags of a program that each may stand alone, and not so together: it exits, or one of them is for nothing. */
export interface Clash {
  readonly program: Program;
  readonly flag: string;
  /** What of the flag's words it is about. @default any value */
  readonly word?: string;
  /** `with` excludes the others, `without` needs one of them, `empty` is none; the rest compares numbers, or seconds. */
  readonly is: 'empty' | 'none with' | 'not above' | 'with' | 'without';
  readonly others: readonly string[];
  /** What of the other's words is meant. @default any value */
  readonly otherWord?: string;
  /** The gate that the flag needs: where the minor has it on, nothing is lacking. @default none */
  readonly gate?: string;
  /** How many times the other's value is compared with. @default 1 */
  readonly times?: number;
}
