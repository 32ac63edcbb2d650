import { type ClusterPlan, error, type FlaggedComponent, type Issue, type PoolPlan } from '../../plan';
import type { Flags } from '../arguments';

/** v1beta4: a list, in which the order counts and a name may come twice. */
type ArgumentList = readonly { readonly name: string; readonly value: string }[];

/**
 * Flags that kubeadm is to add to its own: those computed, sorted, and then those set by hand in the order in which
 * they were written. A map in v1beta3, a list in v1beta4 (kubernetes#125029).
 */
export function extraArgs(
  component: FlaggedComponent,
  computed: Flags,
  plan: ClusterPlan,
  pool: PoolPlan,
): ArgumentList | Flags {
  const byHand = Object.entries(pool.settings.flags[component]).flatMap(([flag, { value }]) =>
    value.map((each) => [flag, each] as const),
  );
  const overridden = new Set(byHand.map(([flag]) => flag));
  const kept = Object.entries(computed).filter(([flag]) => !overridden.has(flag));
  const all = [...kept.sort(([a], [b]) => (a < b ? -1 : 1)), ...byHand];
  if (plan.release.kubeadm.extraArgs === 'map') return Object.fromEntries(all);
  return all.map(([name, value]) => ({ name, value }));
}

/** Errors for flags with several values, of which a map of kubeadm's could hold the last one only. */
export function repeatedIssues(component: FlaggedComponent, plan: ClusterPlan, pool: PoolPlan): Issue[] {
  const { apiVersion, extraArgs: form } = plan.release.kubeadm;
  if (form === 'list') return [];
  return Object.entries(pool.settings.flags[component])
    .filter(([, { value }]) => value.length > 1)
    .map(([flag, { path, value }]) => {
      const message = `--${flag} has ${value.length} values, and ${apiVersion} holds one for each flag`;
      return error(path, message, 'set bootstrap to static, or use a release from 1.31 on');
    });
}
