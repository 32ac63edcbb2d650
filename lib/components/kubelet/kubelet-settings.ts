import { isTable } from '../../formats';
import { isSame } from '../../formats/is-same';
import { type ClusterPlan, error, type Issue, type Placed, type PoolPlan } from '../../plan';
import { own } from '../../releases/own';
import { kubeletConfiguration } from './kubelet-configuration';

/** Fields of KubeletConfiguration that hold the cluster together, and why they are not set by hand. */
const PROTECTED: Readonly<Record<string, string>> = {
  apiVersion: 'every release here has the same',
  authentication: "API servers come with a certificate of the cluster's CA; of it webhook alone may be set",
  authorization: 'the kubelet asks the API server who may do what; of it webhook alone may be set',
  cgroupDriver: 'CRI-O must use the same',
  clusterDomain: 'networks.dnsDomain sets it for the whole cluster',
  containerRuntimeEndpoint: 'CRI-O listens there',
  healthzPort: 'kubeadm waits for the kubelet there',
  kind: 'the file holds this one',
  port: 'API servers reach the kubelet there',
  registerWithTaints: 'the taints of the pool set it',
  staticPodPath: 'the manifests lie there',
};

/** Errors for fields of KubeletConfiguration that the description sets and should not. */
export function checkKubeletFields(plan: ClusterPlan, pool: PoolPlan): Issue[] {
  const ours = kubeletConfiguration(plan, { ...pool, settings: { ...pool.settings, kubelet: {} } });
  const all = kubeletConfiguration(plan, pool);
  return Object.entries(pool.settings.kubelet).flatMap(([field, placed]) => [
    ...checkProtected(field, placed, [ours, all], plan),
    ...checkPods(field, placed, plan),
  ]);
}

/** Who says what we say anyway, or how long a webhook's answer counts, changes nothing that others hang on. */
function checkProtected(
  field: string,
  { path }: Placed<unknown>,
  documents: readonly [ours: object, all: object],
  { bootstrap }: ClusterPlan,
): Issue[] {
  const reason = own(PROTECTED, field);
  const [ours, all] = documents.map((each) => withoutWebhook((each as Record<string, unknown>)[field]));
  if (!reason || isSame(ours, all) || (field === 'healthzPort' && bootstrap === 'static')) return [];
  return [error(path, `${field} must not be set by hand: ${reason}`, 'remove it')];
}

function withoutWebhook(value: unknown): unknown {
  if (!isTable(value)) return value;
  const { webhook: _, ...others } = value;
  return others;
}

/**
 * A pool may take fewer pods than the others, but not more than a node's block of addresses was cut for. The kubelet
 * has a default for what is zero or null (kubelet/apis/config/v1beta1/defaults.go).
 */
function checkPods(field: string, { path, value }: Placed<unknown>, { sizing }: ClusterPlan): Issue[] {
  const most = sizing.podsPerNode.value;
  if (field === 'maxPods' && (value === 0 || value === null))
    return [error(path, `maxPods ${value} means 110 to the kubelet`, 'write how many pods, or remove it')];
  if (field !== 'maxPods' || typeof value !== 'number' || value <= most) return [];
  const message = `maxPods ${value} is above size.podsPerNode ${most}, which each node's addresses were cut for`;
  return [error(path, message, `raise size.podsPerNode, or set ${most} or fewer`)];
}
