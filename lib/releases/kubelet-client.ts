import type { Release } from './release';
import { patchOf } from './version';

/** The group of the API server's certificate for kubelets at a version; undefined if it has none. */
export function kubeletClientGroup({ kubeadm }: Release, version: string): string | undefined {
  const { name, beforePatch = Number.POSITIVE_INFINITY } = kubeadm.kubeletClientGroup;
  return patchOf(version) < beforePatch ? name : undefined;
}
