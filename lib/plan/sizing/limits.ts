import type { ClusterSpec } from '../../spec';
import type { Limit } from '../derived';
import { type Issue, warning } from '../issue';
import type { Scale } from './scale';

const CLUSTER_LARGE = 'kubernetes.io, Considerations for large clusters';
const THRESHOLDS = 'kubernetes/community sig-scalability thresholds.md';

/** How far Kubernetes is tested; beyond it nobody promises anything. */
export const clusterLimits = {
  containers: { value: 300_000, what: `containers in a cluster (${CLUSTER_LARGE})` },
  events: { value: 1_000_000, what: `events in a cluster (${THRESHOLDS})` },
  nodes: { value: 5_000, what: `nodes in a cluster (${CLUSTER_LARGE})` },
  objects: { value: 150_000, what: `objects of a kind (${THRESHOLDS})` },
  pods: { value: 150_000, what: `pods in a cluster (${CLUSTER_LARGE})` },
  podsPerNode: { value: 110, what: `pods on a node (${CLUSTER_LARGE})` },
  services: { value: 10_000, what: `services in a cluster (${THRESHOLDS})` },
} as const satisfies Readonly<Record<string, Limit>>;

/** etcd starts with more, but says so in its log; nobody tests it (etcd dev-guide/limit.md). */
export const ETCD_QUOTA: Limit = { value: 8 * 2 ** 30, what: 'bytes of etcd (etcd dev-guide/limit.md)' };

/** The places of what may be above a limit. */
const SCALES = ['maxNodes', 'podsPerNode', 'pods', 'containers', 'services'] as const;

/** Warnings for what is beyond the limits that are known. */
export function checkLimits(spec: ClusterSpec, scale: Scale, issues: Issue[]): void {
  for (const field of SCALES) {
    const { value, limit } = scale[field];
    if (limit) issues.push(...checkLimit(`size.${field}`, value, limit));
  }
  issues.push(...checkPods(spec, scale));
  for (const [kind, count] of Object.entries(scale.objects.value)) {
    const limit = kind === 'events' ? clusterLimits.events : clusterLimits.objects;
    issues.push(...checkLimit(`size.objects.${kind}`, count, limit));
  }
  for (const [name, { quotaBytes = 0 }] of Object.entries(spec.etcd)) {
    issues.push(...checkLimit(`etcd.${name}.quotaBytes`, quotaBytes, ETCD_QUOTA));
  }
}

/** More pods than sizes are for, as nobody said how many there will be. */
function checkPods({ size = {} }: ClusterSpec, { maxNodes, podsPerNode }: Scale): Issue[] {
  const { value: most, what } = clusterLimits.pods;
  const all = maxNodes.value * podsPerNode.value;
  if (size.pods !== undefined || all <= most) return [];
  const message = `${maxNodes.value} nodes with ${podsPerNode.value} pods each may have ${all}; sizes are for ${most}, the limit of ${what}`;
  return [warning('size.pods', message, 'write how many pods there will be')];
}

function checkLimit(path: string, value: number, { value: most, what }: Limit): Issue[] {
  if (value <= most) return [];
  const message = `${value} is above ${most}, the limit of ${what}`;
  return [warning(path, message, 'divide the cluster, or test it yourself at this size')];
}
