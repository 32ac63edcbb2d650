import { SPECIAL } from '../../formats';

/** Readers do not agree on a text that is all blanks, nor on one whose last line is. */
const BLANK_END = /^\s*$|\n[ \t]+\n*$/;

/** Whether every reader finds the same text in its block scalar. */
export function isLiteral(text: string): boolean {
  return !SPECIAL.test(text) && !BLANK_END.test(text);
}

/**
 * The text as a literal block scalar for a key that is indented by two. It is written here because a YAML library,
 * asked for each of thousands of machines, takes longer than all the rest.
 */
export function blockScalar(text: string): string {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return `|${indentation(text)}${chomping(text)}\n${lines.map((line) => (line ? `    ${line}\n` : '\n')).join('')}`;
}

/** Beyond that of the key; needed where the first line would mislead a reader that guesses it. */
function indentation(text: string): string {
  return /^[ \t\n]/.test(text) ? '2' : '';
}

/** Readers end the text in one line feed unless told to strip it or to keep more than one. */
function chomping(text: string): string {
  if (text.endsWith('\n\n')) return '+';
  return text.endsWith('\n') ? '' : '-';
}
