import { type ClusterPlan, formatIssue, planCluster } from '../lib/plan';
import type { ClusterSpec, PoolSpec } from '../lib/spec';
import reference from '../main';

/** The plan of a description that must have no errors. */
export function planOf(spec: ClusterSpec): ClusterPlan {
  const { plan, issues } = planCluster(spec);
  if (!plan) throw new Error(issues.map(formatIssue).join('\n'));
  return plan;
}

/** The plan of `main.ts`. */
export function referencePlan(): ClusterPlan {
  return planOf(reference);
}

/** `main.ts` with some fields replaced. */
export function referenceWith(fields: Partial<ClusterSpec>): ClusterSpec {
  return { ...reference, ...fields };
}

const two: PoolSpec = {
  ...reference.pools.workers,
  role: 'worker',
  domains: { rack: 'rack[1-2]' },
  ranges: [{ names: 'worker[1-2]', addresses: '10.20.0.20-21', macs: '52:54:00:14:02:01-02' }],
};

/**
 * `main.ts` with two workers, which are as good as two hundred where a test looks at one machine of each pool. It is
 * laid out for as many nodes, so that every figure that follows from their number is the same.
 */
export const compact: ClusterSpec = {
  ...reference,
  pools: { ...reference.pools, workers: two },
  size: { maxNodes: 203 },
};

/** The same with some fields replaced. */
export function compactWith(fields: Partial<ClusterSpec>): ClusterSpec {
  return { ...compact, ...fields };
}
