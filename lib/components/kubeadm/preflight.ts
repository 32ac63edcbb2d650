import type { ClusterPlan, PoolPlan } from '../../plan';

/**
 * Preflight checks that fail because a machine has its files before kubeadm runs: kubeadm expects to write them. The
 * names are the check's with the path behind it, slashes as dashes (kubeadm, preflight/checks.go).
 */
export function expectedErrors(plan: ClusterPlan, pool: PoolPlan, verb: 'init' | 'join'): readonly string[] {
  const foreignEtcd = pool.roles.includes('control-plane') && (pool.etcdCluster?.name ?? 'main') !== 'main';
  const balancer = pool.roles.includes('control-plane') && plan.endpoint.balancer === 'haproxy-keepalived';
  return [
    // `join` wants the directory empty, and `init` only its own manifests absent.
    ...(verb === 'join' && (balancer || foreignEtcd) ? ['DirAvailable--etc-kubernetes-manifests'] : []),
    ...(foreignEtcd ? ['FileAvailable--etc-kubernetes-manifests-etcd.yaml'] : []),
    // Control planes must have the CA; a worker would fetch it, but has it already.
    ...(pool.roles.includes('worker') ? ['FileAvailable--etc-kubernetes-pki-ca.crt'] : []),
  ];
}
