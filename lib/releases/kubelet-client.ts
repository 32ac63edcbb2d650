import type { Release } from './release';
import { parseVersion } from './version';

/** The group of the API server's certificate for kubelets at a version; undefined if it has none. */
export function kubeletClientGroup({ kubeadm }: Release, version: string): string | undefined {
  const { name, beforePatch = Number.POSITIVE_INFINITY } = kubeadm.kubeletClientGroup;
  return (parseVersion(version)?.patch ?? 0) < beforePatch ? name : undefined;
}
