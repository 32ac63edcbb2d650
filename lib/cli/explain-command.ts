import { readFileSync } from 'node:fs';
import { type Explanation, explain, type FilePlace, madeAt, pathsOf, placeOf, sourceLines } from '../explain';
import type { ClusterPlan } from '../plan';
import { suggest } from '../plan/suggest';
import { compiledModel } from './compiled-model';
import { loadDescription, UserError } from './description';
import { explanationText } from './explanation-text';

export interface ExplainOptions {
  readonly description: string;
  readonly flag?: string;
  readonly line?: number;
  readonly json: boolean;
}

/** `explain`: what each line of a machine's file hangs on, back to the lines of the description. */
export function explainCommand(machine: string, path: string, options: ExplainOptions): number {
  const spec = loadDescription(options.description);
  const { plan } = compiledModel(options.description);
  const place = find(plan, machine, path);
  const made =
    madeAt(plan, place) ??
    fail(`${path}: ${machine} has no such file; ${suggest(path, pathsOf(plan, place))}`);
  const lineOf = sourceLines(readFileSync(options.description, 'utf8'));
  const explanation = narrow(explain({ spec, plan, place, made, lineOf }), options);
  console.log(options.json ? JSON.stringify(explanation) : explanationText(explanation, options.description));
  return 0;
}

function find(plan: ClusterPlan, machine: string, path: string): FilePlace {
  const names = plan.machines.map(({ name }) => name);
  return (
    placeOf(plan, machine, path) ?? fail(`${machine}: there is no such machine; ${suggest(machine, names)}`)
  );
}

/** Only the line, or the lines with the flag, that were asked for. */
function narrow(explanation: Explanation, { flag, line }: ExplainOptions): Explanation {
  const name = flag?.replace(/^-+/, '');
  const lines = explanation.lines
    .filter(({ number }) => line === undefined || number === line)
    .filter(({ text }) => name === undefined || new RegExp(`--${name}(=|\\s|$)`).test(text));
  if (lines.length > 0 || explanation.lines.length === 0) return { ...explanation, lines };
  const flags = explanation.lines.flatMap(({ text }) => /--([\w-]+)/.exec(text)?.[1] ?? []);
  return fail(
    name === undefined
      ? `--line ${line}: the file has ${explanation.lines.length} lines; name one of them`
      : `--flag ${name}: the file has no such flag; ${suggest(name, flags)}`,
  );
}

function fail(message: string): never {
  throw new UserError(message);
}
