/** A command line for sh, its words quoted where they need it. */
export function command(...words: readonly string[]): string {
  return words.map((word) => (/^[\w%+,./:=@-]+$/.test(word) ? word : quoted(word))).join(' ');
}

/** The text as one word. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
