import type { Kind } from './facts';
import type { Release } from './release';

/** Versions of kubeadm's own API, the oldest first. */
const VERSIONS: readonly string[] = ['kubeadm.k8s.io/v1beta3', 'kubeadm.k8s.io/v1beta4', 'kubeadm.k8s.io/v1'];

/**
 * How a release's kubeadm stands to a version that it has: `experimental` ones it reads with
 * `--allow-experimental-api` only, `deprecated` ones with a warning (kubeadm, util/config/common.go).
 */
export function kubeadmApi(
  { kubeadm }: Release,
  { apiVersion }: Kind,
): 'deprecated' | 'experimental' | 'read' {
  const away = VERSIONS.indexOf(apiVersion) - VERSIONS.indexOf(kubeadm.apiVersion);
  if (!VERSIONS.includes(apiVersion) || away === 0) return 'read';
  return away < 0 ? 'deprecated' : 'experimental';
}
