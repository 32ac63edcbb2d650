import { type ClusterPlan, error, type Issue, type Placed, type PoolPlan } from '../../plan';
import { suggest } from '../../plan/suggest';
import { knownMinors } from '../../releases/knowledge';
import { kubeletFieldSince, kubeletFields } from '../../releases/kubelet-fields';

/** Fields of KubeletConfiguration that hold the cluster together, and why they are not set by hand. */
const PROTECTED: Readonly<Record<string, string>> = {
  apiVersion: 'every release here has the same',
  authentication: "API servers come with a certificate of the cluster's CA",
  authorization: 'the kubelet asks the API server who may do what',
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
  return Object.entries(pool.settings.kubelet).flatMap(([field, placed]) => [
    ...checkProtected(field, placed),
    ...checkKnown(field, placed, plan),
    ...checkPods(field, placed, plan),
  ]);
}

function checkProtected(field: string, { path }: Placed<unknown>): Issue[] {
  const reason = PROTECTED[field];
  return reason ? [error(path, `${field} must not be set by hand: ${reason}`, 'remove it')] : [];
}

/** Only for a minor whose own code has not been asked; of the others `check/releases/fields.ts` knows all. */
function checkKnown(field: string, { path }: Placed<unknown>, { release }: ClusterPlan): Issue[] {
  const known = kubeletFields(release);
  if (knownMinors.includes(release.minor) || known.includes(field) || field in PROTECTED) return [];
  const since = kubeletFieldSince(field);
  return since
    ? [error(path, `kubelets know ${field} since ${since}, not yet in ${release.minor}`, 'remove it')]
    : [error(path, `KubeletConfiguration has no field ${field}`, suggestion(field, known))];
}

/** `did you mean maxPods?`, but never all hundred names. */
function suggestion(field: string, known: readonly string[]): string {
  const text = suggest(field, known);
  return text.startsWith('did') ? text : 'remove it';
}

/** A pool may take fewer pods than the others, but not more than a node's block of addresses was cut for. */
function checkPods(field: string, { path, value }: Placed<unknown>, { sizing }: ClusterPlan): Issue[] {
  const most = sizing.podsPerNode.value;
  if (field !== 'maxPods' || typeof value !== 'number' || value <= most) return [];
  const message = `maxPods ${value} is above size.podsPerNode ${most}, which each node's addresses were cut for`;
  return [error(path, message, `raise size.podsPerNode, or set ${most} or fewer`)];
}
