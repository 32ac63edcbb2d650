import { version } from '../../package.json';
import { type BundleSummary, writeBundle } from '../bundle';
import { checkModel } from '../check';
import { validateComponents } from '../components';
import { Cluster, type ClusterModel } from '../constructs';
import { type Issue, planCluster } from '../plan';
import type { ClusterSpec } from '../spec';

/** The finished cluster, or none if the description has errors. */
export interface Compiled {
  readonly model: ClusterModel | undefined;
  readonly issues: readonly Issue[];
}

/** From the description to the finished cluster, or to all that is wrong with it. Pure. */
export function compile(spec: ClusterSpec): Compiled {
  const { plan, issues } = planCluster(spec);
  if (!plan) return { model: undefined, issues };
  const planned = [...issues, ...validateComponents(plan)];
  if (hasErrors(planned)) return { model: undefined, issues: planned };
  const cluster = new Cluster(plan);
  const model = cluster.model();
  const all = [...planned, ...cluster.issues(), ...checkModel(model)];
  return { model: hasErrors(all) ? undefined : model, issues: all };
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** Writes the bundle of a compiled description. */
export function write(
  model: ClusterModel,
  spec: ClusterSpec,
  root: string,
  progress: (done: number, of: number) => void,
): BundleSummary {
  return writeBundle(model, { root, description: JSON.stringify(spec), version, progress });
}
