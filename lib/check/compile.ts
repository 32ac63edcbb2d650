import { validateComponents } from '../components';
import { Cluster, type ClusterModel } from '../constructs';
import {
  type Accepted,
  type ClusterPlan,
  type Issue,
  isApart,
  isError,
  isWithin,
  named,
  Overruled,
  planCluster,
  settingPlaces,
  withoutSettings,
} from '../plan';
import type { ClusterSpec } from '../spec';
import { checkModel, checkShapes } from '.';
import { ruleNames } from './rule-names';

/** The finished cluster, and all that is to be said of the description. */
export interface Compiled {
  /** Even if rules find errors in it; undefined if it could not be built. */
  readonly built: ClusterModel | undefined;
  /** The same, or none if the description has errors. */
  readonly model: ClusterModel | undefined;
  readonly issues: readonly Issue[];
  /** What is not told, since the description accepts it. */
  readonly accepted: readonly Accepted[];
}

/**
 * From the description to the finished cluster, or to all that is wrong with it. Pure. What one stage refuses is left
 * out for the next, so that errors do not come in rounds. It ends early where all that follows would be a guess: at a
 * wrong shape of what others are judged by (`plan/well-shaped.ts`), at an unknown release or machine network, and where
 * components and the tree have no place for it (`isWhole` of `plan/planner.ts`).
 */
export function compile(spec: ClusterSpec): Compiled {
  const overruled = new Overruled(spec.accept ?? []);
  const { built, issues } = allOf(spec, overruled);
  // What a stage that was not reached would say, nobody knows.
  const all = issues.some(isError) ? issues : [...issues, ...overruled.issues(ruleNames)];
  return { built, model: all.some(isError) ? undefined : built, issues: all, accepted: overruled.accepted };
}

function allOf(spec: ClusterSpec, overruled: Overruled): Pick<Compiled, 'built' | 'issues'> {
  const { draft, issues } = planCluster(spec, overruled);
  if (!draft) return { built: undefined, issues };
  const planned = issues.filter(isError);
  const components = overruled.leave(validateComponents(draft));
  const before = [...issues, ...components.filter((issue) => isApart(issue, planned))];
  const wrong = before.filter(isError);
  if (wrong.length > 0)
    return { built: undefined, issues: [...before, ...overruled.leave(others(draft, wrong))] };
  const { model, found } = judge(draft);
  return { built: model, issues: [...before, ...overruled.leave(found)] };
}

/** What else is wrong with the settings by hand: what is found without any of them follows from the plan. */
function others(draft: ClusterPlan, wrong: readonly Issue[]): readonly Issue[] {
  const { found } = judge(withoutSettings(draft, placesIn(draft, wrong)));
  if (found.length === 0) return found;
  const follows = new Set(judge(withoutSettings(draft, settingPlaces(draft))).found.map(textOf));
  return found.filter((issue) => !follows.has(textOf(issue)));
}

/** Not the path: with no hand in a file, its pool is the place. */
function textOf({ message, mend }: Issue): string {
  return `${message}; ${mend}`;
}

interface Judged {
  readonly model: ClusterModel;
  readonly found: readonly Issue[];
}

/** The finished cluster and what rules find in it; whatever leaves a file without its shape is left out for the others. */
function judge(plan: ClusterPlan): Judged {
  const cluster = new Cluster(plan);
  const model = cluster.model();
  const misshapen = checkShapes(model);
  const patches = named('patches', cluster.issues());
  if (misshapen.length === 0) return { model, found: [...patches, ...checkModel(model)] };
  const places = placesIn(plan, misshapen);
  const rest = places.length > 0 ? judge(withoutSettings(plan, places)).found : patches;
  return { model, found: [...misshapen, ...rest] };
}

function placesIn(plan: ClusterPlan, issues: readonly Issue[]): string[] {
  return settingPlaces(plan).filter((place) => issues.some(({ path }) => isWithin(path, place)));
}
