import { type File, file } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { writtenByKubeadm } from '../etcd/etcd';
import { seLinuxOptions } from '../static-pod';
import { patchesFolder } from './patches-folder';

/** The pods that kubeadm writes on a control plane, as it names the targets of patches. */
const TARGETS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;

/**
 * What the pods that kubeadm writes have of ours and no field of its configuration brings: it knows nothing of SELinux
 * (kubernetes/kubeadm#1654), which would keep them from their certificates and data.
 */
export function staticPodPatches(plan: ClusterPlan, pool: PoolPlan): File[] {
  const options = seLinuxOptions(plan, pool);
  if (plan.bootstrap === 'static' || !pool.roles.includes('control-plane') || !options) return [];
  const patch = { spec: { securityContext: { seLinuxOptions: options } } };
  const etcd = pool.roles.includes('etcd') && writtenByKubeadm(plan, pool);
  return [...TARGETS, ...(etcd ? ['etcd'] : [])].map((target) =>
    file(
      `${patchesFolder}/${target}+strategic.yaml`,
      { format: 'yaml', documents: [patch] },
      'the type that SELinux lets work on the machine’s own files',
    ),
  );
}
