import type { ClusterPlan, PoolPlan } from '../plan';
import { draftPlan } from '../plan/planner';
import type { ClusterSpec } from '../spec';
import type { Explanation, InputExplanation, ValueExplanation } from './explanation';
import { growthTrials } from './growth';
import { at, formatPath, type Path } from './leaf';
import { type FilePlace, linesOf, type Made, madeAt } from './machine-file';
import type { LineFinder } from './source-lines';
import { type Finding, trialsOf, tryAll } from './trial';

/** Which file is asked for, and in what it is to be looked up. */
export interface Question {
  readonly spec: ClusterSpec;
  readonly plan: ClusterPlan;
  readonly place: FilePlace;
  readonly made: Made;
  readonly lineOf: LineFinder;
}

/**
 * Says of each line what it hangs on, by asking the compiler itself: every value is changed once, and the lines that
 * then look otherwise hang on it. Nothing is noted down beside the code, where it would grow old.
 */
export function explain({ spec, plan, place, made, lineOf }: Question): Explanation {
  const lines = linesOf(made);
  const values = findValues(plan, place, lines);
  const inputs = findInputs(spec, place, lines);
  const pool = plan.pools[place.pool] as PoolPlan;
  return {
    machine: pool.machines[place.machine]?.name ?? '',
    path: place.path,
    component: made.component,
    construct: `${plan.name}/${pool.id}/${made.component}`,
    reason: made.artifact.reason,
    overriddenBy: made.artifact.overriddenBy ?? [],
    lines: lines.map((text, i) => ({
      number: i + 1,
      text,
      values: on(i, values).map((found) => toValue(plan, found)),
      inputs: toInputs(on(i, inputs), lineOf),
    })),
  };
}

function on(line: number, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ lines }) => lines.includes(line));
}

function findValues(plan: ClusterPlan, place: FilePlace, lines: readonly string[]): Finding[] {
  const trials = trialsOf(plan, (path) => isNoValue(path) || isElsewhere(place, path));
  return tryAll(trials, lines, (other) => compile(other, place));
}

function findInputs(spec: ClusterSpec, place: FilePlace, lines: readonly string[]): Finding[] {
  const found = tryAll([...trialsOf(spec), ...growthTrials(spec)], lines, (other) => {
    const plan = draftPlan(other);
    return plan && compile(plan, place);
  });
  return found;
}

function compile(plan: ClusterPlan, place: FilePlace): readonly string[] | undefined {
  const made = madeAt(plan, place);
  return made && linesOf(made);
}

/** A range of machines may be found twice: by its names, and by how many they are. */
function toInputs(findings: readonly Finding[], lineOf: LineFinder): InputExplanation[] {
  const inputs = findings.map(({ path, value }) => ({ path: formatPath(path), value, line: lineOf(path) }));
  return [...new Map(inputs.map((input) => [input.path, input])).values()];
}

/** What explains a value is not one itself. */
function isNoValue(path: Path): boolean {
  return ['computed', 'limit', 'reason', 'source'].includes(String(path.at(-1)));
}

/** Other pools and their machines are told of by their members, control planes and settings, where it matters. */
function isElsewhere({ pool, machine }: FilePlace, [first, second, third, fourth]: Path): boolean {
  if (first === 'machines' || first === 'nodes') return true;
  if (first !== 'pools' || second === undefined) return false;
  return second !== pool || (third === 'machines' && fourth !== undefined && fourth !== machine);
}

/** A derived value stands with its reason under `value`. */
function toValue(plan: ClusterPlan, { path, value }: Finding): ValueExplanation {
  const holder = derivedAt(plan, path);
  if (!holder) return { path: formatPath(path), value };
  const { reason, source, computed } = at(plan, holder) as ValueExplanation;
  const explained = { path: formatPath(holder), value, reason, source } as ValueExplanation;
  return computed === undefined ? explained : { ...explained, computed };
}

/** The nearest part on the way that says why it is what it is. */
function derivedAt(plan: ClusterPlan, path: Path): Path | undefined {
  const ways = path.map((_, i) => path.slice(0, path.length - i));
  return ways.find((way) => {
    const part = at(plan, way);
    return typeof part === 'object' && part !== null && 'reason' in part && 'source' in part;
  });
}
