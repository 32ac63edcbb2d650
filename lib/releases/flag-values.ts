import { admissionPlugins } from './admission-plugins';
import {
  type Allowed,
  type Bounds,
  LOG_FORMATS,
  NATURAL,
  PORT_OR_NONE,
  POSITIVE,
  SOME,
  TLS_VERSIONS,
  type Words,
} from './allowed';
import { cipherSuites } from './cipher-suites';
import { own } from './own';
import { isSince } from './version-order';

const CIPHERS: Words = { words: cipherSuites, list: true };
/** One that cannot be turned off (apiserver, pkg/server/options/serving.go). */
const PORT: Bounds = { least: 1, most: 65535 };
const SYNCS: Bounds = { least: 1, most: 50 };
const SLICE: Bounds = { least: 1, most: 1000 };

/** A lock that would be lost as soon as it is held (component-base, config/validation). */
const LEADER: Readonly<Record<string, Bounds>> = {
  'leader-elect-lease-duration': SOME,
  'leader-elect-renew-deadline': SOME,
  'leader-elect-retry-period': SOME,
};

/**
 * Of all minors that are known here. Sources: the help of each flag, and the options' own `Validate` in
 * kubernetes/kubernetes (cmd/*\/app/options), kubernetes/apiserver (pkg/server/options) and etcd (embed/config.go).
 */
const VALUES: Readonly<Record<string, Readonly<Record<string, Allowed>>>> = {
  etcd: {
    'auto-compaction-mode': { words: ['periodic', 'revision'] },
    'cipher-suites': CIPHERS,
    'election-timeout': { least: 1, most: 50000 },
    'heartbeat-interval': POSITIVE,
    'log-level': { words: ['debug', 'error', 'fatal', 'info', 'panic', 'warn'] },
    metrics: { words: ['basic', 'extensive'] },
  },
  'kube-apiserver': {
    'apiserver-count': POSITIVE,
    'audit-log-format': { words: ['json', 'legacy'] },
    'audit-log-mode': { words: ['batch', 'blocking', 'blocking-strict'] },
    'authorization-mode': {
      words: ['ABAC', 'AlwaysAllow', 'AlwaysDeny', 'Node', 'RBAC', 'Webhook'],
      list: true,
    },
    'endpoint-reconciler-type': { words: ['lease', 'master-count', 'none'] },
    'goaway-chance': { least: 0, most: 0.02 },
    'kubelet-preferred-address-types': {
      words: ['ExternalDNS', 'ExternalIP', 'Hostname', 'InternalDNS', 'InternalIP'],
      list: true,
    },
    'kubernetes-service-node-port': PORT_OR_NONE,
    'livez-grace-period': NATURAL,
    'logging-format': LOG_FORMATS,
    'max-mutating-requests-inflight': NATURAL,
    'max-requests-inflight': NATURAL,
    'min-request-timeout': NATURAL,
    'request-timeout': NATURAL,
    'secure-port': PORT,
    'shutdown-delay-duration': NATURAL,
    'service-account-max-token-expiration': { least: 3600, most: 2 ** 32, orNone: true },
    'shutdown-watch-termination-grace-period': NATURAL,
    'service-account-jwks-uri': { type: 'https URL' },
    'storage-backend': { words: ['etcd3'] },
    'storage-initialization-timeout': NATURAL,
    'storage-media-type': {
      words: ['application/json', 'application/vnd.kubernetes.protobuf', 'application/yaml'],
    },
    'tls-cipher-suites': CIPHERS,
    'tls-min-version': TLS_VERSIONS,
  },
  'kube-controller-manager': {
    ...LEADER,
    // The least is a second (attachdetachcontroller.go, Validate).
    'attach-detach-reconcile-sync-period': { least: 1 },
    'concurrent-cron-job-syncs': POSITIVE,
    'concurrent-daemonset-syncs': POSITIVE,
    'concurrent-device-taint-eviction-syncs': POSITIVE,
    'concurrent-ephemeralvolume-syncs': POSITIVE,
    'concurrent-horizontal-pod-autoscaler-syncs': POSITIVE,
    'concurrent-job-syncs': POSITIVE,
    'concurrent-resourceclaim-syncs': POSITIVE,
    'concurrent-service-endpoint-syncs': SYNCS,
    'concurrent-statefulset-syncs': POSITIVE,
    'logging-format': LOG_FORMATS,
    'max-endpoints-per-slice': SLICE,
    'mirroring-concurrent-service-endpoint-syncs': SYNCS,
    'mirroring-max-endpoints-per-subset': SLICE,
    'secure-port': PORT_OR_NONE,
    'tls-cipher-suites': CIPHERS,
    'tls-min-version': TLS_VERSIONS,
  },
  'kube-proxy': {
    'detect-local-mode': { words: ['BridgeInterface', 'ClusterCIDR', 'InterfaceNamePrefix', 'NodeCIDR'] },
    'logging-format': LOG_FORMATS,
    'proxy-mode': { words: ['iptables', 'ipvs', 'nftables'] },
  },
  'kube-scheduler': {
    ...LEADER,
    'kube-api-burst': NATURAL,
    'secure-port': PORT_OR_NONE,
    'logging-format': LOG_FORMATS,
    'tls-cipher-suites': CIPHERS,
    'tls-min-version': TLS_VERSIONS,
  },
  kubelet: {
    'cgroup-driver': { words: ['cgroupfs', 'systemd'] },
    'cpu-manager-policy': { words: ['none', 'static'] },
    'hairpin-mode': { words: ['hairpin-veth', 'none', 'promiscuous-bridge'] },
    'logging-format': LOG_FORMATS,
    'memory-manager-policy': { words: ['None', 'Static'] },
    'tls-cipher-suites': CIPHERS,
    'tls-min-version': TLS_VERSIONS,
    'topology-manager-policy': { words: ['best-effort', 'none', 'restricted', 'single-numa-node'] },
    'topology-manager-scope': { words: ['container', 'pod'] },
  },
};

/** What a program's flag takes; undefined if that is all that its type allows, or if it cannot be told. */
export function flagValues(program: string, flag: string, minor: string): Allowed | undefined {
  if (flag === 'leader-elect-resource-lock') return lockValues(minor);
  if (program === 'kube-apiserver' && /^(dis|en)able-admission-plugins$/.test(flag))
    return { words: admissionPlugins(minor), list: true };
  // DisableCloudProviders has been locked since: none is built in any more (KEP-2395).
  if (flag === 'cloud-provider' && isSince(minor, '1.31')) return { words: ['external'] };
  // No cloud provider is built in, so that only one of four is left (nodeipam/ipam, newExternalCloud…).
  if (flag === 'cidr-allocator-type' && isSince(minor, '1.31')) return { words: ['RangeAllocator'] };
  // The kubelet still has it, and refuses to start with it (release notes of 1.32).
  if (program === 'kubelet' && flag === 'runonce' && isSince(minor, '1.32')) return { words: ['false'] };
  return own(VALUES[program], flag);
}

/** client-go lost `endpoints` and `configmaps` in 1.24 and the mixed locks in 1.28 (client-go 27bbe76). */
function lockValues(minor: string): Words {
  return { words: isSince(minor, '1.28') ? ['leases'] : ['configmapsleases', 'endpointsleases', 'leases'] };
}
