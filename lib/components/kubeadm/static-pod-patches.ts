import { type File, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { ETCD_VOLUMES, writtenByKubeadm } from '../etcd/etcd';
import { hostVolumes } from '../host-volume';
import { namedVolumes } from '../named-volumes';
import { seLinuxOptions } from '../static-pod';
import { patchesFolder } from './patches-folder';

/** The pods that kubeadm writes on a control plane, as it names the targets of patches. */
const TARGETS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;

/**
 * What the pods that kubeadm writes have of ours and no field of its configuration brings: it knows nothing of SELinux
 * (kubernetes/kubeadm#1654), which would keep them from their certificates and data.
 */
export function staticPodPatches(plan: ClusterPlan, pool: PoolPlan): File[] {
  if (plan.bootstrap === 'static' || !pool.roles.includes('control-plane')) return [];
  const options = seLinuxOptions(plan, pool);
  const spec = options ? { securityContext: { seLinuxOptions: options } } : {};
  const etcd = pool.roles.includes('etcd') && writtenByKubeadm(plan, pool);
  const specs = [
    ...TARGETS.map((target) => [target, spec] as const),
    ...(etcd ? [['etcd', { ...spec, ...etcdMounts(pool) }] as const] : []),
  ];
  return specs
    .filter(([, each]) => Object.keys(each).length > 0)
    .map(([target, each]) =>
      file(
        `${patchesFolder}/${target}+strategic.yaml`,
        { format: 'yaml', documents: [{ spec: each }] },
        'what the pod needs of the machine’s own files: mounts, and the type that SELinux lets work on them',
      ),
    );
}

/** kubeadm's etcd.local has no extraVolumes (kubeadm v1beta4, LocalEtcd). */
function etcdMounts(pool: PoolPlan): object {
  const named = namedVolumes('etcd', pool, ETCD_VOLUMES);
  if (named.length === 0) return {};
  const { volumes, volumeMounts } = hostVolumes(named);
  return { containers: [{ name: 'etcd', volumeMounts }], volumes };
}
