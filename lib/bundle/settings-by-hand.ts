import type { ClusterPlan, FlaggedComponent, Placed, SettingsPlan } from '../plan';

/** Where a size reaches a machine, and so may be set by hand for a pool or a machine. */
type Target =
  | { readonly in: 'flags'; readonly of: FlaggedComponent; readonly key: string }
  | { readonly in: 'kubelet' | 'sysctls'; readonly key: string };

const apiServer = (key: string): Target => ({ in: 'flags', of: 'kube-apiserver', key });
const controllerManager = (key: string): Target => ({ in: 'flags', of: 'kube-controller-manager', key });
const scheduler = (key: string): Target => ({ in: 'flags', of: 'kube-scheduler', key });
const kubelet = (key: string): Target => ({ in: 'kubelet', key });
const sysctl = (key: string): Target => ({ in: 'sysctls', key });

/** The flag, field or kernel setting that a size becomes, for those that become exactly one. */
const TARGETS: Readonly<Partial<Record<keyof ClusterPlan['sizing'], Target>>> = {
  acceptBacklog: sysctl('net.core.somaxconn'),
  conntrackPerCore: sysctl('net.netfilter.nf_conntrack_max'),
  controllerManagerBurst: controllerManager('kube-api-burst'),
  controllerManagerQps: controllerManager('kube-api-qps'),
  deleteCollectionWorkers: apiServer('delete-collection-workers'),
  etcdCompactionSeconds: apiServer('etcd-compaction-interval'),
  goawayChance: apiServer('goaway-chance'),
  inotifyInstances: sysctl('fs.inotify.max_user_instances'),
  inotifyWatches: sysctl('fs.inotify.max_user_watches'),
  kubeletBurst: kubelet('kubeAPIBurst'),
  kubeletQps: kubelet('kubeAPIQPS'),
  maxMutatingRequestsInflight: apiServer('max-mutating-requests-inflight'),
  maxRequestsInflight: apiServer('max-requests-inflight'),
  packetBacklog: sysctl('net.core.netdev_max_backlog'),
  parallelImagePulls: kubelet('maxParallelImagePulls'),
  podsPerNode: kubelet('maxPods'),
  schedulerBurst: scheduler('kube-api-burst'),
  schedulerQps: scheduler('kube-api-qps'),
  synBacklog: sysctl('net.ipv4.tcp_max_syn_backlog'),
  watchCacheOff: apiServer('watch-cache-sizes'),
};

/** What `flags`, `kubelet` and `sysctls` have in place of a size: `800 by pools.control.flags.…`. */
export function settingsInPlaceOf(plan: ClusterPlan, size: string): string[] {
  const target = TARGETS[size as keyof typeof TARGETS];
  if (!target) return [];
  const found = plan.pools.flatMap(({ settings }) => placed(settings, target) ?? []);
  return [...new Set(found.map(({ value, path }) => `${value} by \`${path}\``))];
}

function placed(settings: SettingsPlan, target: Target): Placed<unknown> | undefined {
  return target.in === 'flags' ? settings.flags[target.of][target.key] : settings[target.in][target.key];
}
