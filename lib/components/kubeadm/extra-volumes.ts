import type { FlaggedComponent, PoolPlan } from '../../plan';
import type { HostVolume } from '../host-volume';
import { namedVolumes } from '../named-volumes';

/** What kubeadm is to mount besides its own: what the flags set by hand name (HostPathMount). */
export function extraVolumes(
  component: Exclude<FlaggedComponent, 'etcd' | 'kubelet'>,
  pool: PoolPlan,
  there: readonly HostVolume[],
): object {
  const volumes = namedVolumes(component, pool, there).map(({ name, path, readOnly, type }) => ({
    name,
    hostPath: path,
    mountPath: path,
    ...(readOnly ? { readOnly } : {}),
    pathType: type,
  }));
  return volumes.length > 0 ? { extraVolumes: volumes } : {};
}
