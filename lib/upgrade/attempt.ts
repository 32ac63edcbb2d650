import { checkModel } from '../check';
import { validateComponents } from '../components';
import { Cluster, type ClusterModel } from '../constructs';
import { type Issue, planCluster } from '../plan';
import type { ClusterSpec } from '../spec';

/** What a description comes to at some release. */
export interface Attempt {
  /** The finished cluster, even if rules find errors in it; undefined if it could not be built. */
  readonly model: ClusterModel | undefined;
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** Compiles a description for a release, as far as it goes. */
export function attempt(spec: ClusterSpec, kubernetes: string): Attempt {
  const { plan, issues } = planCluster({ ...spec, kubernetes });
  if (!plan) return sorted(undefined, issues);
  const planned = [...issues, ...validateComponents(plan)];
  if (planned.some(isError)) return sorted(undefined, planned);
  const cluster = new Cluster(plan);
  const model = cluster.model();
  return sorted(model, [...planned, ...cluster.issues(), ...checkModel(model)]);
}

function sorted(model: ClusterModel | undefined, issues: readonly Issue[]): Attempt {
  return {
    model,
    errors: issues.filter(isError),
    warnings: issues.filter((issue) => !isError(issue)),
  };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
