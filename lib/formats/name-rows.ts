/** Names in a row of which only a number grows, by its ends: `worker[1-200]`. */
interface Row {
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
}

/** Names in short, in their order: `master[1-3] other worker[01-20]`. */
export function nameRows(names: readonly string[]): string {
  const rows: (Row | string)[] = [];
  for (const name of names) {
    const longer = grown(rows.at(-1), name);
    if (longer) rows.pop();
    rows.push(longer ?? name);
  }
  return rows.map(textOf).join(' ');
}

/** The last row with one more name; undefined if that is not the next one of it. */
function grown(last: Row | string | undefined, name: string): Row | undefined {
  if (last === undefined) return undefined;
  const rows = typeof last === 'string' ? rowsOfOne(last) : [last];
  return rows
    .map((row) => ({ ...row, last: next(row.last) }))
    .find(({ after, before, last }) => name === `${before}${last}${after}`);
}

/** Each number in a name may be the one that grows. */
function rowsOfOne(name: string): Row[] {
  return Array.from(name.matchAll(/\d+/g), ({ 0: number, index }) => ({
    before: name.slice(0, index),
    first: number,
    last: number,
    after: name.slice(index + number.length),
  }));
}

function next(number: string): string {
  return String(Number(number) + 1).padStart(number.length, '0');
}

function textOf(row: Row | string): string {
  return typeof row === 'string' ? row : `${row.before}[${row.first}-${row.last}]${row.after}`;
}

/** The names that stand for themselves in such a text. */
export function namesIn(rows: string): string[] {
  return rows
    .split(' ')
    .filter(Boolean)
    .flatMap((row) => {
      const [, before = '', first = '', last = '', after = ''] = /^(.*)\[(\d+)-(\d+)\](.*)$/.exec(row) ?? [];
      if (first === '') return [row];
      const count = Number(last) - Number(first) + 1;
      return Array.from(
        { length: count },
        (_, i) => `${before}${String(Number(first) + i).padStart(first.length, '0')}${after}`,
      );
    });
}
