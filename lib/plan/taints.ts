import type { PoolSpec } from '../spec';
import { error, type Issue } from './issue';
import type { TaintPlan } from './plan';

/** The taint that keeps ordinary pods off control planes (kubeadm constants.go). */
const CONTROL_PLANE_TAINT: TaintPlan = {
  key: 'node-role.kubernetes.io/control-plane',
  value: '',
  effect: 'NoSchedule',
};

/** What keeps pods off the machines of a pool. */
export function planTaints(pool: PoolSpec, path: string, issues: Issue[]): TaintPlan[] {
  for (const field of ['labels', 'taints'] as const) {
    if (pool.role !== 'etcd' || pool[field] === undefined) continue;
    issues.push(
      error(`${path}.${field}`, 'etcd machines are no nodes, so it would reach no file', 'remove it'),
    );
  }
  if (!pool.taints) return pool.role === 'control-plane' ? [CONTROL_PLANE_TAINT] : [];
  return pool.taints.flatMap((text, i) => {
    const match = /^([^=:\s]+)(?:=([^=:\s]*))?:(NoExecute|NoSchedule|PreferNoSchedule)$/.exec(text);
    if (!match)
      issues.push(
        error(
          `${path}.taints[${i}]`,
          `${text} is not a taint`,
          'write key=value:NoSchedule or key:NoExecute',
        ),
      );
    const [, key = '', value = '', effect] = match ?? [];
    return match ? [{ key, value, effect: effect as TaintPlan['effect'] }] : [];
  });
}
