import { readFileSync } from 'node:fs';
import { dataLines, explain, linesOf, pathsOf, placeOf, sourceLines } from '../explain';
import type { ClusterPlan } from '../plan';
import { suggest } from '../plan/suggest';
import { askedFile } from './asked-file';
import { compiledModel } from './compiled-model';
import { isData } from './data-description';
import { loadDescription } from './description';
import { explanationText } from './explanation-text';
import { UsageError } from './user-error';

export interface ExplainOptions {
  readonly description: string;
  readonly flag?: string;
  readonly line?: number;
  readonly json: boolean;
}

/** `explain`: what each line of a machine's file hangs on, back to the lines of the description. */
export function explainCommand(machine: string, path: string | undefined, options: ExplainOptions): number {
  const spec = loadDescription(options.description);
  const { plan } = compiledModel(options.description);
  const known = path === undefined && filesOf(plan, machine);
  if (known) {
    refuseParts(options);
    console.log(options.json ? JSON.stringify({ machine, paths: known }) : known.join('\n'));
    return 0;
  }
  const { place, made } = askedFile(plan, machine, path);
  // Before the compiler is asked of each value, which takes seconds.
  const asked = new Set(askedLines(linesOf(made), options));
  const text = readFileSync(options.description, 'utf8');
  const lineOf = isData(options.description) ? dataLines(text) : sourceLines(text);
  const whole = explain({ spec, plan, place, made, lineOf });
  const explanation = { ...whole, lines: whole.lines.filter(({ number }) => asked.has(number)) };
  console.log(options.json ? JSON.stringify(explanation) : explanationText(explanation, options.description));
  return 0;
}

/** Lines and flags are those of a file. */
function refuseParts({ flag, line }: ExplainOptions): void {
  const part = flag === undefined ? line !== undefined && `--line ${line}` : `--flag ${flag}`;
  if (part) fail(`${part}: no file is named that it would be in; name one behind the machine`);
}

/** What a machine has, to choose from; undefined if it is the name of none. */
function filesOf(plan: ClusterPlan, machine: string): readonly string[] | undefined {
  const place = placeOf(plan, machine, '');
  return place && [...new Set(pathsOf(plan, place))].sort();
}

/** The numbers of the line, or of the lines with the flag, that were asked for. */
function askedLines(lines: readonly string[], { flag, line }: ExplainOptions): readonly number[] {
  const name = flag?.replace(/^-+/, '');
  const asked = lines
    .map((text, i) => ({ number: i + 1, text }))
    .filter(({ number }) => line === undefined || number === line)
    .filter(({ text }) => name === undefined || flagsOf(text).includes(name))
    .map(({ number }) => number);
  if (asked.length > 0 || lines.length === 0) return asked;
  return fail(
    name === undefined
      ? `--line ${line}: the file has ${lines.length} lines; name one of them`
      : `--flag ${name}: the file has no such flag; ${suggest(name, lines.flatMap(flagsOf))}`,
  );
}

function flagsOf(text: string): string[] {
  return Array.from(text.matchAll(/--([\w-]+)/g), ([, flag]) => flag as string);
}

function fail(message: string): never {
  throw new UsageError(message);
}
