import { apiPort, type ClusterPlan, type PoolPlan } from '../../plan';
import { writtenByKubeadm } from '../etcd/etcd';

/** What a try to join that was cut short leaves, by power loss or by a time that was over. */
const LEFT_BY_JOIN = [
  'FileAvailable--etc-kubernetes-bootstrap-kubelet.conf',
  'FileAvailable--etc-kubernetes-kubelet.conf',
];

/** What such a try leaves of a control plane: its pods run, and are written again. */
const LEFT_OF_CONTROL_PLANE = [
  'FileAvailable--etc-kubernetes-manifests-kube-apiserver.yaml',
  'FileAvailable--etc-kubernetes-manifests-kube-controller-manager.yaml',
  'FileAvailable--etc-kubernetes-manifests-kube-scheduler.yaml',
  'Port-10257',
  'Port-10259',
  `Port-${apiPort}`,
];

const ETCD_MANIFEST = ['FileAvailable--etc-kubernetes-manifests-etcd.yaml'];
const LEFT_OF_ETCD = ['DirAvailable--var-lib-etcd', 'Port-2379', 'Port-2380'];

/**
 * Preflight checks that fail because a machine has its files before kubeadm runs, or has them from an earlier try: kubeadm
 * expects to write them. The names are the check's with the path behind it, slashes as dashes (kubeadm,
 * preflight/checks.go).
 */
export function expectedErrors(plan: ClusterPlan, pool: PoolPlan, verb: 'init' | 'join'): readonly string[] {
  const controlPlane = pool.roles.includes('control-plane');
  const etcd = controlPlane && pool.etcdCluster !== undefined;
  const expected = [
    ...(etcd && pool.etcdCluster?.name !== 'main' ? ETCD_MANIFEST : []),
    // Control planes must have the CA; a worker would fetch it, but has it already.
    ...(controlPlane ? [] : ['FileAvailable--etc-kubernetes-pki-ca.crt']),
  ];
  if (plan.bootstrap === 'static') return expected;
  const left = [
    ...(verb === 'join' ? LEFT_BY_JOIN : []),
    ...(controlPlane ? LEFT_OF_CONTROL_PLANE : []),
    ...(etcd && writtenByKubeadm(plan, pool) ? [...ETCD_MANIFEST, ...LEFT_OF_ETCD] : []),
    'Port-10250',
  ];
  return [...expected, ...left].sort();
}
