import type { ClusterPlan } from '../plan';
import { draftPlanner } from '../plan/planner';
import type { ClusterSpec } from '../spec';
import { growthTrials } from './growth';
import { at, type Path } from './leaf';
import { type FilePlace, linesOf, type Made, madeAt } from './machine-file';
import { Reads } from './reads';
import { type Finding, trialsOf, tryAll } from './trial';

/** What of the plan the lines of a file hang on. */
export function findValues(plan: ClusterPlan, place: FilePlace, made: Made): Finding[] {
  // A copy, as what is frozen cannot be watched.
  const watched = structuredClone(plan);
  const reads = new Reads();
  linesIn(reads.of(watched), place, made.component);
  const trials = trialsOf(watched, (path) => isNoValue(path) || isElsewhere(place, path));
  const asked = trials.filter(({ path }) => reads.has(at(watched, path.slice(0, -1)), path.at(-1) as string));
  return tryAll(asked, linesOf(made), (other) => linesIn(other, place, made.component));
}

/** What of the description the lines of a file hang on. `pool` is the name of the machine's. */
export function findInputs(spec: ClusterSpec, place: FilePlace, pool: string, made: Made): Finding[] {
  const draftPlan = draftPlanner();
  return tryAll([...trialsOf(spec), ...growthTrials(spec)], linesOf(made), (other) => {
    const plan = draftPlan(other);
    // Where a pool before it has lost its machines, another one is at its place.
    return plan?.pools[place.pool]?.name === pool ? linesIn(plan, place, made.component) : undefined;
  });
}

function linesIn(plan: ClusterPlan, place: FilePlace, component: string): readonly string[] | undefined {
  const made = madeAt(plan, place, component);
  return made && linesOf(made);
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
