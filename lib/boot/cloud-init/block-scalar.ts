/**
 * What a reader of YAML 1.1, such as PyYAML, leaves as it is in a block scalar: printable characters, but neither a
 * byte order mark nor the three characters beyond the line feed that it takes for line breaks.
 */
const LITERAL = /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]+$/u;

/** Whether the text can stand in a block scalar. */
export function isLiteral(text: string): boolean {
  return LITERAL.test(text);
}

/**
 * The text as a literal block scalar whose lines are indented by `indent` spaces, two more than the key. It is written
 * here because a YAML library, asked for each of thousands of machines, takes longer than all the rest.
 */
export function blockScalar(text: string, indent: number): string {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const margin = ' '.repeat(indent);
  return `|${indentation(text)}${chomping(text)}\n${lines.map((line) => (line ? `${margin}${line}\n` : '\n')).join('')}`;
}

/** Needed where the first line would mislead a reader that guesses the indentation from it. */
function indentation(text: string): string {
  return /^[ \t\n]/.test(text) ? '2' : '';
}

/** Readers end the text in one line feed unless told to strip it or to keep more than one. */
function chomping(text: string): string {
  if (!text.endsWith('\n')) return '-';
  return text === '\n' || text.endsWith('\n\n') ? '+' : '';
}
