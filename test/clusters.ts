import { type ClusterPlan, formatIssue, planCluster } from '../lib/plan';
import type { ClusterSpec } from '../lib/spec';
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
