import { pathOf } from '../../lib/artifacts';
import type { Component } from '../../lib/components';
import { render } from '../../lib/formats';
import type { ClusterPlan } from '../../lib/plan';
import { artifactsOf } from './manifest';

/** The text of a file, unit or drop-in that a component puts on the first machine of a pool. */
export function textOf(component: Component, plan: ClusterPlan, pool: string, path: string): string {
  const found = artifactsOf(component, plan, pool).find((each) => pathOf(each) === path);
  if (!found || !('content' in found) || !found.content) throw new Error(`there is no ${path}`);
  return render(found.content);
}

/** What a component puts there, by path or by name. */
export function pathsOf(component: Component, plan: ClusterPlan, pool: string): string[] {
  return artifactsOf(component, plan, pool).flatMap((each) => pathOf(each) ?? []);
}

/** What a component finds wrong with a pool, a line each. */
export function issuesOf(component: Component, plan: ClusterPlan, poolName: string): string[] {
  const pool = plan.pools.find(({ name }) => name === poolName);
  if (!pool) throw new Error(`there is no pool ${poolName}`);
  return (component.validate?.(plan, pool) ?? []).map(
    (issue) => `${issue.path}: ${issue.message}; ${issue.mend}`,
  );
}
