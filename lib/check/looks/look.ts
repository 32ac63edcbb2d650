/** Something that looks like a secret. */
export interface Look {
  /** Goes on from `holds what looks like `. */
  readonly what: string;
  /** The text by which its place in the description is found. It is never shown. */
  readonly found: string;
}

/**
 * What stands where a secret would and is none: nothing, a variable, a blank to fill in, a path, a value that SOPS has
 * encrypted, and a word that says where the secret comes from.
 */
const STAND_IN =
  /^(\s*|[$<*{].*|%[({sS].*|\.{0,2}\/\S*|(file|env|vault|https?):\S*|ENC\[.*\]|[xX]{3,}|REDACTED|ask|disabled|false|file|no|none|null|prompt|required|true|yes)$/s;

/** Whether a text that stands where a secret would is one. */
export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && !STAND_IN.test(text);
}
