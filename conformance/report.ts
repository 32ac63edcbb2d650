import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { colours } from '../lib/cli/colours';
import { failedOf, type Row } from './row';

const COLUMNS = [
  'consumer',
  'version',
  'what was checked',
  'files',
  'looked at',
  'passed',
  'failed',
  'not run because',
];

/** The table, and below it what each refusal said. */
export function reportText(rows: readonly Row[]): string {
  const cells = [COLUMNS, ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  const coloured = body.map((line, i) => colour(rows[i] as Row)(line));
  return [colours.bold(head), ...coloured, ...belowTable(rows)].join('\n');
}

function colour(row: Row): (line: string) => string {
  if (failedOf(row) > 0) return colours.red;
  return row.apart ? colours.yellow : String;
}

/** Writes the report as `conformance.json` and `conformance.md`. */
export function writeReport(rows: readonly Row[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'conformance.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(folder, 'conformance.md'), reportMarkdown(rows));
}

function reportMarkdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(COLUMNS), line(COLUMNS.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))];
  const texts = belowTable(rows).map((text) => `\`\`\`\n${text.trim()}\n\`\`\``);
  return `# Conformance\n\n${[...table, '', ...texts].join('\n')}\n`;
}

function cellsOf(row: Row): string[] {
  const { apart, consumer, version, reads, files, looked, passed, notRun = '' } = row;
  const reason = apart ? `runs by name only: ${apart}` : (notRun.split('\n')[0] ?? '');
  return [
    consumer,
    version,
    reads,
    String(files),
    String(looked),
    String(passed),
    String(failedOf(row)),
    reason,
  ];
}

function belowTable(rows: readonly Row[]): string[] {
  return rows.flatMap(({ apart, consumer, failures, notRun, said }) => [
    ...(said ? [`\n${consumer} said\n${indented(said)}`] : []),
    ...(apart ? [`\n${consumer} did not run: npm run conformance -- ${consumer}`] : []),
    ...(notRun ? [`\n${consumer} did not run: ${notRun}`] : []),
    ...failures.map(({ subject, said }) => `\n${consumer} refuses ${subject}\n${indented(said)}`),
  ]);
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
