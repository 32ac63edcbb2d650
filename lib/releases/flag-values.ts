import { isSince } from './minor';

/** The values that a flag takes, for those that take a few words only. */
export interface FlagValues {
  readonly values: readonly string[];
  /** Each word of a comma-separated list is one of them. */
  readonly list?: true;
}

const TLS_VERSIONS: FlagValues = { values: ['VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'] };
const LOG_FORMATS: FlagValues = { values: ['json', 'text'] };

/** Of all minors that are known here. Sources: the help of each flag. */
const VALUES: Readonly<Record<string, Readonly<Record<string, FlagValues>>>> = {
  etcd: {
    'auto-compaction-mode': { values: ['periodic', 'revision'] },
    'initial-cluster-state': { values: ['existing', 'new'] },
    'log-level': { values: ['debug', 'error', 'fatal', 'info', 'panic', 'warn'] },
    metrics: { values: ['basic', 'extensive'] },
  },
  'kube-apiserver': {
    'audit-log-format': { values: ['json', 'legacy'] },
    'audit-log-mode': { values: ['batch', 'blocking', 'blocking-strict'] },
    'authorization-mode': {
      values: ['ABAC', 'AlwaysAllow', 'AlwaysDeny', 'Node', 'RBAC', 'Webhook'],
      list: true,
    },
    'endpoint-reconciler-type': { values: ['lease', 'master-count', 'none'] },
    'kubelet-preferred-address-types': {
      values: ['ExternalDNS', 'ExternalIP', 'Hostname', 'InternalDNS', 'InternalIP'],
      list: true,
    },
    'logging-format': LOG_FORMATS,
    'tls-min-version': TLS_VERSIONS,
  },
  'kube-controller-manager': { 'logging-format': LOG_FORMATS, 'tls-min-version': TLS_VERSIONS },
  'kube-scheduler': { 'logging-format': LOG_FORMATS, 'tls-min-version': TLS_VERSIONS },
  kubelet: {
    'cgroup-driver': { values: ['cgroupfs', 'systemd'] },
    'cpu-manager-policy': { values: ['none', 'static'] },
    'hairpin-mode': { values: ['hairpin-veth', 'none', 'promiscuous-bridge'] },
    'logging-format': LOG_FORMATS,
    'memory-manager-policy': { values: ['None', 'Static'] },
    'tls-min-version': TLS_VERSIONS,
    'topology-manager-policy': { values: ['best-effort', 'none', 'restricted', 'single-numa-node'] },
    'topology-manager-scope': { values: ['container', 'pod'] },
  },
};

/** The values that a program's flag takes; undefined if they are not a few words. */
export function valuesOf(program: string, flag: string, minor: string): FlagValues | undefined {
  if (flag === 'leader-elect-resource-lock') return lockValues(minor);
  // The kubelet still has it, and refuses to start with it (release notes of 1.32).
  if (program === 'kubelet' && flag === 'runonce' && isSince(minor, '1.32')) return { values: ['false'] };
  return VALUES[program]?.[flag];
}

/** client-go lost `endpoints` and `configmaps` in 1.24 and the mixed locks in 1.28 (client-go 27bbe76). */
function lockValues(minor: string): FlagValues {
  return { values: isSince(minor, '1.28') ? ['leases'] : ['configmapsleases', 'endpointsleases', 'leases'] };
}
