import { type ClusterPlan, formatIssue, type Issue, type PoolPlan } from '../plan';
import type { Component } from './component';

export type * from './component';

/** Every component, in the order in which the index and the tree show them. */
export const components: readonly Component[] = [];

/** The components that a pool's machines have. */
export function componentsOf(plan: ClusterPlan, pool: PoolPlan): readonly Component[] {
  return components.filter(
    ({ roles, when }) => roles.some((role) => pool.roles.includes(role)) && (when?.(plan, pool) ?? true),
  );
}

/** What the components find wrong with the plan; an issue that several pools share is told once. */
export function validateComponents(plan: ClusterPlan): Issue[] {
  const issues = plan.pools.flatMap((pool) =>
    componentsOf(plan, pool).flatMap((component) => component.validate?.(plan, pool) ?? []),
  );
  return [...new Map(issues.map((issue) => [formatIssue(issue), issue])).values()];
}
