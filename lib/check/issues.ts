import type { RenderedFile } from '../artifacts';
import type { MachineModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { originOf, placeOf } from './read/place';

/** What is wrong in a file of one machine; the same on several is told once, with all of their names. */
interface Finding extends Issue {
  readonly machine: string;
}

/** What is wrong in a file of one machine: the place to change, the path, the value, the mend. */
export function wrongIn(machine: MachineModel, file: RenderedFile, message: string, mend: string): Issue {
  return finding(machine, error(placeOf(file, machine.pool, message), `${file.path}: ${message}`, mend));
}

/** What is wrong between several files of one machine. */
export function wrongOn(machine: MachineModel, message: string, mend: string): Issue {
  return finding(machine, error(machine.pool.plan.path, message, mend));
}

/** What works, but will not for ever; to be changed in the file, or in the other one if that is what was done by hand. */
export function doubtfulIn(
  machine: MachineModel,
  file: RenderedFile,
  message: string,
  mend: string,
  other: RenderedFile = file,
): Issue {
  const [own, others] = [originOf(file, machine.pool, message), originOf(other, machine.pool, message)];
  const { place } = others.byHand && !own.byHand ? others : own;
  return finding(machine, warning(place, `${file.path}: ${message}`, mend));
}

function finding(machine: MachineModel, issue: Issue): Finding {
  return { ...issue, machine: machine.plan.name };
}

/** So many machines are named; of more, the number is told. */
const NAMED = 3;

/** The issues with the machines that they are found on, those alike but for the machine as one. */
export function toldOnce(issues: readonly Issue[]): Issue[] {
  const machines = new Map<string, Set<string>>();
  const first = new Map<string, Issue>();
  for (const issue of issues) {
    const { path, message, mend, rule, severity } = issue;
    const key = JSON.stringify([path, message, mend, severity]);
    if (!first.has(key)) first.set(key, { path, message, mend, severity, ...(rule ? { rule } : {}) });
    const names = machines.get(key) ?? new Set();
    machines.set(key, names);
    if ('machine' in issue) names.add((issue as Finding).machine);
  }
  return [...first].map(([key, issue]) => on(issue, [...(machines.get(key) ?? [])]));
}

function on(issue: Issue, machines: readonly string[]): Issue {
  if (machines.length === 0) return issue;
  const more = machines.length - NAMED;
  const names = machines.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return { ...issue, message: `${names} ${issue.message}` };
}
