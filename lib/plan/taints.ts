import type { PoolSpec } from '../spec';
import { error, type Issue } from './issue';
import type { TaintPlan } from './plan';

/** The taint that keeps ordinary pods off control planes (kubeadm constants.go). */
const CONTROL_PLANE_TAINT: TaintPlan = {
  key: 'node-role.kubernetes.io/control-plane',
  value: '',
  effect: 'NoSchedule',
};

/** A label's name and value (apimachinery, validation.IsQualifiedName and IsValidLabelValue), and an effect. */
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const PREFIX = `${LABEL}(?:\\.${LABEL})*`;
const TAINT = new RegExp(
  `^((?:${PREFIX}/)?${NAME})(?:=(${NAME})?)?:(NoExecute|NoSchedule|PreferNoSchedule)$`,
);

/** What keeps pods off the machines of a pool. */
export function planTaints(pool: PoolSpec, path: string, issues: Issue[]): TaintPlan[] {
  for (const field of ['labels', 'taints'] as const) {
    if (pool.role !== 'etcd' || pool[field] === undefined) continue;
    issues.push(
      error(`${path}.${field}`, 'etcd machines are no nodes, so it would have no effect', 'remove it'),
    );
  }
  if (!pool.taints) return pool.role === 'control-plane' ? [CONTROL_PLANE_TAINT] : [];
  return planTaintList(pool.taints, `${path}.taints`, issues);
}

/** Taints as a pool has them. API servers register no node that has one key and effect twice (core validation.go). */
export function planTaintList(texts: readonly string[], path: string, issues: Issue[]): TaintPlan[] {
  const first = new Map<string, string>();
  return texts.flatMap((text, i) => {
    const place = `${path}[${i}]`;
    const [match, key = '', value = '', effect = ''] = TAINT.exec(text) ?? [];
    if (match === undefined) {
      const mend = 'write key=value:NoSchedule or key:NoExecute';
      issues.push(error(place, `${text} is not a taint`, mend));
      return [];
    }
    const twin = first.get(`${key}:${effect}`);
    first.set(`${key}:${effect}`, text);
    if (twin)
      issues.push(error(place, `${text} has key and effect of ${twin}, and a node takes one`, 'remove one'));
    return [{ key, value, effect: effect as TaintPlan['effect'] }];
  });
}
