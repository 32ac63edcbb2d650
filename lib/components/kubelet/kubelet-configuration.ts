import type { ClusterPlan, PoolPlan, TaintPlan } from '../../plan';
import { hasKubeletField } from '../../releases/kubelet-fields';
import { kubeletDocument } from './kubelet-document';

/** The kubelet's own default, which is not written out. */
const DEFAULT_VOLUME_PLUGINS = '/usr/libexec/kubernetes/kubelet-plugins/volume/exec';

/**
 * The configuration of a node's kubelet as kubeadm writes it (cmd/kubeadm/app/componentconfigs/kubelet.go), with
 * what the plan knows.
 */
export function kubeletConfiguration(plan: ClusterPlan, pool: PoolPlan): object {
  return kubeletDocument(plan, pool, {
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: '/etc/kubernetes/pki/ca.crt' },
    },
    authorization: { mode: 'Webhook' },
    clusterDNS: [plan.networks.dnsServiceAddress],
    clusterDomain: plan.networks.dnsDomain,
    healthzBindAddress: '127.0.0.1',
    healthzPort: 10248,
    kubeAPIBurst: plan.sizing.kubeletBurst.value,
    kubeAPIQPS: plan.sizing.kubeletQps.value,
    kubeReserved: pool.reserved.kube.value,
    maxPods: plan.sizing.podsPerNode.value,
    ...registration(plan, pool),
    resolvConf: pool.os.resolvConf,
    rotateCertificates: true,
    systemReserved: pool.reserved.system.value,
    ...imagePulls(plan, pool),
    ...volumePlugins(pool),
  });
}

/** With kubeadm the taints are part of the node's registration, in its own configuration. */
function registration(plan: ClusterPlan, pool: PoolPlan): object {
  const written = plan.bootstrap === 'static' && pool.taints.length > 0;
  return written ? { registerWithTaints: pool.taints.map(taint) } : {};
}

/** As the API has it: without a value where there is none. */
export function taint({ key, value, effect }: TaintPlan): object {
  return value === '' ? { effect, key } : { effect, key, value };
}

/** Parallel where the number can be limited, and unless pulls are serialized by hand: the two exclude each other. */
function imagePulls(plan: ClusterPlan, pool: PoolPlan): object {
  const limited = hasKubeletField(plan.release, 'maxParallelImagePulls');
  if (!limited || 'serializeImagePulls' in pool.settings.kubelet) return {};
  return { maxParallelImagePulls: plan.sizing.parallelImagePulls.value, serializeImagePulls: false };
}

function volumePlugins({ os }: PoolPlan): object {
  return os.volumePlugins === DEFAULT_VOLUME_PLUGINS ? {} : { volumePluginDir: os.volumePlugins };
}
