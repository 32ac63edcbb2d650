/** A name that an object of JSON has twice: parsers keep the last one without a word (RFC 8259, section 4). */
export interface JsonDouble {
  readonly name: string;
  /** The line of the second one, from 1. */
  readonly line: number;
}

/** Every name that stands twice in one object of a text that is JSON. */
export function jsonDoubles(text: string): JsonDouble[] {
  const doubles: JsonDouble[] = [];
  const open: Set<string>[] = [];
  // Texts whole, so that no bracket in them counts; a name is one before a colon.
  for (const { 0: token, 1: quoted, index } of text.matchAll(
    /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g,
  )) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    if (quoted === undefined) continue;
    const name: string = JSON.parse(quoted);
    const names = open.at(-1);
    if (names?.has(name)) doubles.push({ name, line: text.slice(0, index).split('\n').length });
    names?.add(name);
  }
  return doubles;
}
