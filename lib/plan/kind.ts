/** What a value must be, where its type alone does not say it. */
export interface Kind {
  readonly holds: (value: unknown) => boolean;
  /** Goes on from `70000 is not `. */
  readonly noun: string;
  readonly mend: string;
}

export function matching(pattern: RegExp): Kind['holds'] {
  return (value) => pattern.test(String(value));
}
