import {
  type Allowed,
  BIT,
  type Bounds,
  type Keys,
  LOG_FORMATS,
  NATURAL,
  OOM_SCORE,
  PERCENT,
  PORT_OR_NONE,
  POSITIVE,
  type Reads,
  TLS_VERSIONS,
  type Words,
} from './allowed';
import { cipherSuites } from './cipher-suites';
import { own } from './own';
import { isSince } from './version-order';

const QUANTITY: Reads = { type: 'quantity' };
const RESERVABLE: Keys = { keys: ['cpu', 'ephemeral-storage', 'memory', 'pid'] };
/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation: zero, or a second and more. */
const SECONDS: Bounds = { least: 1, orNone: true };
const THRESHOLD: Reads = { type: 'threshold' };

/**
 * kubernetes/kubernetes, pkg/kubelet: apis/config/validation, cmd/kubelet/app (parseResourceList), cm. Where 0 is as good
 * as nothing, since the program takes its default then, it is not refused: kubeadm itself writes `0s`.
 */
const FIELDS: Readonly<Record<string, Allowed>> = {
  configMapAndSecretChangeDetectionStrategy: { words: ['Cache', 'Get', 'Watch'] },
  containerLogMaxFiles: { least: 2 },
  containerLogMaxSize: QUANTITY,
  containerLogMaxWorkers: POSITIVE,
  containerLogMonitorInterval: { least: 3 },
  cpuCFSQuotaPeriod: { least: 0.001, most: 1 },
  cpuManagerPolicy: { words: ['none', 'static'] },
  'crashLoopBackOff.maxContainerRestartPeriod': { least: 1, most: 300 },
  eventBurst: NATURAL,
  eventRecordQPS: NATURAL,
  'evictionHard{}': THRESHOLD,
  'evictionMinimumReclaim{}': { type: 'amount to win back' },
  'evictionSoftGracePeriod{}': { type: 'duration from 0' },
  'evictionSoft{}': THRESHOLD,
  hairpinMode: { words: ['hairpin-veth', 'none', 'promiscuous-bridge'] },
  healthzPort: PORT_OR_NONE,
  imageGCHighThresholdPercent: PERCENT,
  imageGCLowThresholdPercent: PERCENT,
  imageMaximumGCAge: NATURAL,
  imageMinimumGCAge: NATURAL,
  imagePullCredentialsVerificationPolicy: {
    words: ['AlwaysVerify', 'NeverVerify', 'NeverVerifyAllowlistedImages', 'NeverVerifyPreloadedImages'],
  },
  iptablesDropBit: BIT,
  iptablesMasqueradeBit: BIT,
  kubeAPIBurst: NATURAL,
  kubeAPIQPS: NATURAL,
  kubeReserved: RESERVABLE,
  'kubeReserved{}': QUANTITY,
  'logging.format': LOG_FORMATS,
  maxOpenFiles: NATURAL,
  maxParallelImagePulls: POSITIVE,
  maxPods: NATURAL,
  memoryManagerPolicy: { words: ['None', 'Static'] },
  memoryReservationPolicy: { words: ['None', 'TieredReservation'] },
  memoryThrottlingFactor: { above: 0, most: 1 },
  nodeLeaseDurationSeconds: NATURAL,
  nodeStatusMaxImages: { least: -1 },
  oomScoreAdj: OOM_SCORE,
  podLogsDir: { type: 'path of a folder' },
  podsPerCore: NATURAL,
  port: PORT_OR_NONE,
  readOnlyPort: PORT_OR_NONE,
  registryBurst: NATURAL,
  registryPullQPS: NATURAL,
  reservedSystemCPUs: { type: 'list of CPUs' },
  runOnce: { words: ['false'] },
  shutdownGracePeriod: SECONDS,
  shutdownGracePeriodCriticalPods: SECONDS,
  systemReserved: RESERVABLE,
  'systemReserved{}': QUANTITY,
  'tlsCipherSuites[]': { words: cipherSuites },
  tlsMinVersion: TLS_VERSIONS,
  topologyManagerPolicy: { words: ['best-effort', 'none', 'restricted', 'single-numa-node'] },
  topologyManagerScope: { words: ['container', 'pod'] },
  'tracing.samplingRatePerMillion': { least: 0, most: 1_000_000 },
  'userNamespaces.idsPerPod': { least: 65536, most: 2 ** 32 - 1, step: 65536 },
};

/** Fields that older minors take with any value: the validation of each has it from that one on. */
const SINCE: Readonly<Record<string, string>> = {
  imageMinimumGCAge: '1.29',
  runOnce: '1.32',
};

/** What a field of KubeletConfiguration takes, by its path with `[]` and `{}`. */
export function kubeletFieldValues(path: string, minor: string): Allowed | undefined {
  if (/^eviction(Hard|MinimumReclaim|Soft|SoftGracePeriod)$/.test(path)) return evictionSignals(minor);
  if (path === 'enforceNodeAllocatable[]') return enforcements(minor);
  if (path === 'memorySwap.swapBehavior') return swapBehaviors(minor);
  if (path === 'showHiddenMetricsForVersion') return { words: [before(minor)] };
  const since = own(SINCE, path);
  return since && !isSince(minor, since) ? undefined : own(FIELDS, path);
}

/** pkg/kubelet/eviction/api: `containerfs` came with 1.29. */
function evictionSignals(minor: string): Keys {
  const filesystems = ['imagefs', 'nodefs', ...(isSince(minor, '1.29') ? ['containerfs'] : [])];
  const space = filesystems.flatMap((name) => [`${name}.available`, `${name}.inodesFree`]);
  return { keys: ['allocatableMemory.available', 'memory.available', ...space, 'pid.available'].sort() };
}

/** pkg/kubelet/types: those of compressible resources came with 1.32. */
function enforcements(minor: string): Words {
  const words = ['kube-reserved', 'none', 'pods', 'system-reserved'];
  const compressible = ['kube-reserved-compressible', 'system-reserved-compressible'];
  return { words: isSince(minor, '1.32') ? [...words, ...compressible].sort() : words };
}

/** KEP-2400: pods without a limit of their own no longer share all swap from 1.30 on. */
function swapBehaviors(minor: string): Words {
  return { words: ['LimitedSwap', isSince(minor, '1.30') ? 'NoSwap' : 'UnlimitedSwap'] };
}

/** component-base, metrics/opts.go: of the minor before, and of no other. */
function before(minor: string): string {
  const [major, second] = minor.split('.');
  return `${major}.${Number(second) - 1}`;
}
