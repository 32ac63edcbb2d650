import { type Allowed, BIT, LOG_FORMATS, NATURAL, OOM_SCORE, PERCENT, POSITIVE } from './allowed';
import { kubeletFieldValues } from './kubelet-field-values';
import { own } from './own';

/** kubernetes/kubernetes, pkg/proxy/apis/config/validation. */
const KUBE_PROXY: Readonly<Record<string, Allowed>> = {
  configSyncPeriod: NATURAL,
  'conntrack.maxPerCore': NATURAL,
  'conntrack.min': NATURAL,
  'conntrack.tcpCloseWaitTimeout': NATURAL,
  'conntrack.tcpEstablishedTimeout': NATURAL,
  detectLocalMode: { words: ['BridgeInterface', 'ClusterCIDR', 'InterfaceNamePrefix', 'NodeCIDR'] },
  'iptables.masqueradeBit': BIT,
  'iptables.minSyncPeriod': NATURAL,
  'iptables.syncPeriod': NATURAL,
  'ipvs.minSyncPeriod': NATURAL,
  'ipvs.syncPeriod': NATURAL,
  'logging.format': LOG_FORMATS,
  mode: { words: ['iptables', 'ipvs', 'nftables'] },
  'nftables.masqueradeBit': BIT,
  'nftables.minSyncPeriod': NATURAL,
  'nftables.syncPeriod': NATURAL,
  oomScoreAdj: OOM_SCORE,
};

/** kubernetes/kubernetes, pkg/scheduler/apis/config/validation. */
const SCHEDULER: Readonly<Record<string, Allowed>> = {
  'leaderElection.resourceLock': { words: ['leases'] },
  parallelism: POSITIVE,
  percentageOfNodesToScore: PERCENT,
  podInitialBackoffSeconds: POSITIVE,
};

const VALUES: Readonly<Record<string, Readonly<Record<string, Allowed>>>> = {
  KubeProxyConfiguration: KUBE_PROXY,
  KubeSchedulerConfiguration: SCHEDULER,
};

/** What a field takes, by its path with `[]` and `{}`; undefined if that is all that its type allows. */
export function fieldValues(kind: string, path: string, minor: string): Allowed | undefined {
  return kind === 'KubeletConfiguration' ? kubeletFieldValues(path, minor) : own(own(VALUES, kind), path);
}
