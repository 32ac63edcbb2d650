import type { ByHandSpec, ClusterSpec } from '../../spec';
import { error, type Issue } from '../issue';
import type { EndpointPlan } from '../plan';

/** Values that may be zero, and what it means then. */
const MAY_BE_ZERO: readonly (keyof ByHandSpec)[] = [
  'conntrackPerCore',
  'endpointBatchMs',
  'goawayChance',
  'maxMutatingRequestsInflight',
];

/** kube-apiserver refuses a larger chance. */
const MOST_GOAWAY = 0.02;

/** Values set by hand that no program takes, or that would have no effect. */
export function checkByHand({ size = {} }: ClusterSpec, { balancer }: EndpointPlan, issues: Issue[]): void {
  const byHand = size.byHand ?? {};
  for (const [field, value] of Object.entries(byHand)) {
    const path = `size.byHand.${field}`;
    if (typeof value === 'number') issues.push(...checkNumber(path, field as keyof ByHandSpec, value));
    if (field.startsWith('balancer') && balancer !== 'haproxy-keepalived') {
      issues.push(
        error(path, `${value} would have no effect: the balancer is ${balancer}, not ours`, 'remove it'),
      );
    }
  }
  for (const [flag, count] of Object.entries(byHand.concurrentSyncs ?? {})) {
    issues.push(...checkSyncs(`size.byHand.concurrentSyncs.${flag}`, flag, count));
  }
  issues.push(...checkNeighbours(byHand), ...checkResources(byHand));
}

function checkNumber(path: string, field: keyof ByHandSpec, value: number): Issue[] {
  if (field === 'goawayChance') {
    return value >= 0 && value <= MOST_GOAWAY
      ? []
      : [
          error(
            path,
            `${value} is not a chance`,
            `write a number from 0 to ${MOST_GOAWAY}, as kube-apiserver asks`,
          ),
        ];
  }
  const least = MAY_BE_ZERO.includes(field) ? 0 : 1;
  if (Number.isInteger(value) && value >= least) return [];
  return [error(path, `${value} is not a count`, `write a whole number from ${least} up`)];
}

function checkSyncs(path: string, flag: string, count: number): Issue[] {
  if (!/^concurrent-[a-z-]+-syncs$/.test(flag))
    return [error(path, `${flag} is not a flag for workers`, 'write such as concurrent-gc-syncs')];
  return checkNumber(path, 'concurrentSyncs', count);
}

/** The kernel cleans between the first two and drops above the third (arp(7)). */
function checkNeighbours({ neighbourThresholds: thresholds }: ByHandSpec): Issue[] {
  if (!thresholds) return [];
  const [first, second, third] = thresholds;
  if (thresholds.every((each) => Number.isInteger(each) && each > 0) && first <= second && second <= third)
    return [];
  const mend = 'write three whole numbers, each at least the one before';
  return [error('size.byHand.neighbourThresholds', `${thresholds.join(', ')} do not grow`, mend)];
}

function checkResources({ watchCacheOff = [] }: ByHandSpec): Issue[] {
  return watchCacheOff.flatMap((resource, i) =>
    /^[a-z]+(\.[a-z0-9.-]+)?$/.test(resource)
      ? []
      : [
          error(
            `size.byHand.watchCacheOff[${i}]`,
            `${resource} is not a resource`,
            'write pods for the core group, else as leases.coordination.k8s.io',
          ),
        ],
  );
}
