import { type ClusterPlan, isDerived, type PoolPlan } from '../plan';
import type { ClusterSpec } from '../spec';
import type { Explanation, InputExplanation, ValueExplanation } from './explanation';
import { findInputs, findValues } from './findings';
import { at, formatPath, type Path } from './leaf';
import { type FilePlace, linesOf, type Made } from './machine-file';
import type { LineFinder } from './source-lines';
import type { Finding } from './trial';

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
  const values = findValues(plan, place, made);
  const pool = plan.pools[place.pool] as PoolPlan;
  const inputs = findInputs(spec, place, pool.name, made);
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

/** A range of machines may be found twice: by its names, and by how many they are. */
function toInputs(findings: readonly Finding[], lineOf: LineFinder): InputExplanation[] {
  const inputs = findings.map(({ path, value }) => ({ path: formatPath(path), value, line: lineOf(path) }));
  return [...new Map(inputs.map((input) => [input.path, input])).values()];
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
  return ways.find((way) => isDerived(at(plan, way)));
}
