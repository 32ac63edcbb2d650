import { isTable } from '../../formats';
import type { PoolPlan } from '../../plan';
import { hasKubeletField } from '../../releases/kubelet-fields';
import type { Release } from '../../releases/release';

/** What the kubelet has for hard evictions where none are set (pkg/kubelet/eviction/defaults_linux.go). */
export const EVICTION_HARD = {
  'imagefs.available': '15%',
  'memory.available': '100Mi',
  'nodefs.available': '10%',
  'nodefs.inodesFree': '5%',
};

export const MERGE = 'mergeDefaultEvictionSettings';

/**
 * Fields that are maps, of which the description sets a part: the rest stays as it would be without. One threshold alone
 * would take away all others (kubernetes/kubernetes#71661), one reserved resource the other. A zero takes one away.
 */
export function filledMaps(release: Release, { reserved, settings }: PoolPlan): object {
  const { evictionHard, kubeReserved, systemReserved } = settings.kubelet;
  const merges = hasKubeletField(release, MERGE);
  const fill = (field: string, byHand: unknown, rest: object) =>
    isTable(byHand) ? { [field]: { ...rest, ...byHand } } : {};
  return {
    ...(merges && isTable(evictionHard?.value) ? { [MERGE]: true } : {}),
    ...fill('evictionHard', evictionHard?.value, merges ? {} : EVICTION_HARD),
    ...fill('kubeReserved', kubeReserved?.value, reserved.kube.value),
    ...fill('systemReserved', systemReserved?.value, reserved.system.value),
  };
}
