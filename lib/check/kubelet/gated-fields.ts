import { isSince } from '../../releases/version-order';
import { valueAt } from '../read/files';
import { shown } from '../read/value';
import { type Clash, isOn, isSet, type Kubelet, seconds } from './kubelet';

/** A field that a kubelet refuses while its feature gate is off. */
interface Gated {
  readonly gate: string;
  /** The value that it has by itself, and that is no reason to refuse it. */
  readonly usual?: string | number;
  /** The minor from which on it is refused, where it is older than that. */
  readonly since?: string;
}

const IMAGE_CREDENTIALS: Gated = { gate: 'KubeletEnsureSecretPulledImages' };
const SHUTDOWN: Gated = { gate: 'GracefulNodeShutdown' };

/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation; rule memory-swap has memorySwap. */
const FIELDS: Readonly<Record<string, Gated>> = {
  cpuCFSQuotaPeriod: { gate: 'CustomCPUCFSQuotaPeriod', usual: '100ms' },
  'crashLoopBackOff/maxContainerRestartPeriod': { gate: 'KubeletCrashLoopBackOffMax' },
  defaultPodSysctls: { gate: 'DefaultPodSysctls' },
  enableSystemLogQuery: { gate: 'NodeLogQuery' },
  imageMaximumGCAge: { gate: 'ImageMaximumGCAge' },
  imagePullCredentialsVerificationPolicy: IMAGE_CREDENTIALS,
  memoryReservationPolicy: { gate: 'MemoryQoS', usual: 'None' },
  memoryThrottlingFactor: { gate: 'MemoryQoS', usual: 0.9, since: '1.37' },
  preloadedImagesVerificationAllowlist: IMAGE_CREDENTIALS,
  serverTLSBootstrap: { gate: 'RotateKubeletServerCertificate' },
  shutdownGracePeriod: SHUTDOWN,
  shutdownGracePeriodByPodPriority: { gate: 'GracefulNodeShutdownBasedOnPodPriority' },
  shutdownGracePeriodCriticalPods: SHUTDOWN,
  topologyManagerPolicy: { gate: 'TopologyManager', usual: 'none' },
  topologyManagerScope: { gate: 'TopologyManager', usual: 'container' },
  tracing: { gate: 'KubeletTracing' },
};

export function gateClashes(kubelet: Kubelet): Clash[] {
  return Object.entries(FIELDS).flatMap(([path, gated]) => {
    const value = valueAt(kubelet.fields, `/${path}`);
    if (!isSet(value) || isUsual(value, gated) || isOn(kubelet, gated.gate)) return [];
    if (gated.since && !isSince(kubelet.minor, gated.since)) return [];
    const name = path.replace('/', '.');
    return [
      {
        fields: [path.replace(/\/.*/, ''), 'featureGates'],
        what: `${name} is ${shown(value)}, and its feature gate ${gated.gate} off`,
        mend: `set kubelet.featureGates.${gated.gate} to true, or remove ${name}`,
      },
    ];
  });
}

function isUsual(value: unknown, { usual }: Gated): boolean {
  return (
    value === usual ||
    (typeof usual === 'string' && seconds(usual) !== undefined && seconds(value) === seconds(usual))
  );
}
