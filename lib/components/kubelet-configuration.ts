import type { ClusterPlan, PoolPlan, TaintPlan } from '../plan';
import { kubeletFields } from '../releases/kubelet-fields';
import { criSocket } from './cri-socket';

/** The kubelet's own default, which is not written out. */
const defaultVolumePlugins = '/usr/libexec/kubernetes/kubelet-plugins/volume/exec';

/**
 * Images pulled at once. One at a time, the kubelet's default, lets one slow image hold up a whole node; without a
 * limit a cluster that boots together floods its registry. Five is what registryPullQPS lets start in a second.
 */
const parallelImagePulls = 5;

/**
 * KubeletConfiguration as kubeadm writes it (cmd/kubeadm/app/componentconfigs/kubelet.go), with what the plan
 * knows and, last, what the description sets by hand.
 */
export function kubeletConfiguration(plan: ClusterPlan, pool: PoolPlan): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: '/etc/kubernetes/pki/ca.crt' },
    },
    authorization: { mode: 'Webhook' },
    cgroupDriver: 'systemd',
    clusterDNS: [plan.networks.dnsServiceAddress],
    clusterDomain: plan.networks.dnsDomain,
    containerLogMaxFiles: 5,
    containerLogMaxSize: '10Mi',
    ...runtimeEndpoint(plan),
    healthzBindAddress: '127.0.0.1',
    healthzPort: 10248,
    maxPods: plan.sizing.podsPerNode.value,
    ...registration(plan, pool),
    resolvConf: pool.os.resolvConf,
    rotateCertificates: true,
    ...imagePulls(plan),
    staticPodPath: '/etc/kubernetes/manifests',
    ...volumePlugins(pool),
    ...byHand(pool),
  };
}

/** The places in the description that set fields by hand. */
export function kubeletOverrides(pool: PoolPlan): readonly string[] {
  return Object.values(pool.settings.kubelet).map((field) => field.path);
}

/** Where the runtime is; before the field there was a flag. */
export function runtimeEndpoint(plan: ClusterPlan): object {
  return plan.release.kubelet.runtimeEndpointField ? { containerRuntimeEndpoint: criSocket } : {};
}

/** With kubeadm the taints are part of the node's registration, in its own configuration. */
function registration(plan: ClusterPlan, pool: PoolPlan): object {
  const written = plan.bootstrap === 'static' && pool.taints.length > 0;
  return written ? { registerWithTaints: pool.taints.map(taint) } : {};
}

function taint({ key, value, effect }: TaintPlan): object {
  return value === '' ? { effect, key } : { effect, key, value };
}

/** Parallel pulls only where they can be limited. */
function imagePulls(plan: ClusterPlan): object {
  const limited = kubeletFields(plan.release).includes('maxParallelImagePulls');
  return limited ? { maxParallelImagePulls: parallelImagePulls, serializeImagePulls: false } : {};
}

function volumePlugins(pool: PoolPlan): object {
  const { volumePlugins: folder } = pool.os;
  return folder === defaultVolumePlugins ? {} : { volumePluginDir: folder };
}

function byHand(pool: PoolPlan): object {
  return Object.fromEntries(
    Object.entries(pool.settings.kubelet).map(([field, { value }]) => [field, value]),
  );
}
