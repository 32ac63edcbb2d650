import type { ClusterPlan, FlaggedComponent, PoolPlan } from '../../plan';
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
  const byHand = Object.entries(pool.settings.flags[component]).map(
    ([flag, { value }]) => [flag, value] as const,
  );
  const overridden = new Set(byHand.map(([flag]) => flag));
  const kept = Object.entries(computed).filter(([flag]) => !overridden.has(flag));
  const all = [...kept.sort(([a], [b]) => (a < b ? -1 : 1)), ...byHand];
  if (plan.release.kubeadm.extraArgs === 'map') return Object.fromEntries(all);
  return all.map(([name, value]) => ({ name, value }));
}
