import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { localApiEndpoint } from './local-api-endpoint';
import { nodeRegistration } from './node-registration';
import { patchesFolder } from './patches-folder';
import { expectedErrors } from './preflight';

/** A kubeconfig with what a machine needs to find the cluster, trust it and be let in. */
export const discoveryFile = '/etc/kubernetes/discovery.conf';

/** A node that came up without kubeadm has a better one; then only single phases of `kubeadm join` are left to run. */
const kubeconfigs: Readonly<Record<ClusterPlan['bootstrap'], string>> = {
  kubeadm: discoveryFile,
  static: '/etc/kubernetes/kubelet.conf',
};

/** All machines start at once, and the workers wait here until the control planes have pulled their images. */
const discoveryTimeout = '30m0s';

/** What `kubeadm join` reads. */
export function joinDocument(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): object {
  const { apiVersion, timeouts } = plan.release.kubeadm;
  const file = { kubeConfigPath: kubeconfigs[plan.bootstrap] };
  return {
    apiVersion,
    kind: 'JoinConfiguration',
    caCertPath: '/etc/kubernetes/pki/ca.crt',
    ...(pool.roles.includes('control-plane')
      ? { controlPlane: { localAPIEndpoint: localApiEndpoint(machine) } }
      : {}),
    discovery: timeouts === 'scattered' ? { file, timeout: discoveryTimeout } : { file },
    nodeRegistration: nodeRegistration(plan, pool, machine, expectedErrors(plan, pool, 'join')),
    patches: { directory: patchesFolder },
    ...(timeouts === 'top-level' ? { timeouts: { discovery: discoveryTimeout } } : {}),
  };
}
