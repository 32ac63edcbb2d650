/** What a Go program reads as a value of a type, and how one is told to write it. */
export interface Reader {
  readonly reads: (text: string) => boolean;
  readonly mend: string;
}
