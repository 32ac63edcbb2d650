/** What came of one minor. */
export type Row =
  | {
      readonly name: string;
      readonly version: string;
      readonly flags: number;
      readonly gates: number;
      readonly fields: number;
      readonly failure?: undefined;
    }
  | { readonly name: string; readonly failure: string };

const HEAD = ['minor', 'taken from', 'flags', 'gates', 'fields'];

/** A table with a line for each minor, and under it why some could not be asked. */
export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)].map((line) =>
    line
      .map((cell) => cell.padEnd(10))
      .join('  ')
      .trimEnd(),
  );
  const failures = rows.flatMap((row) => (row.failure ? [`\n${row.name}: ${row.failure}`] : []));
  return [...lines, ...failures].join('\n');
}

function cells(row: Row): string[] {
  if (row.failure !== undefined) return [row.name, 'not asked'];
  return [row.name, row.version, `${row.flags}`, `${row.gates}`, `${row.fields}`];
}
