import { kubeProxyConfiguration } from '../../addons/kube-proxy-configuration';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { kubeletConfiguration } from '../kubelet/kubelet-configuration';
import { clusterConfiguration } from './cluster-configuration';
import { localApiEndpoint } from './local-api-endpoint';
import { nodeRegistration } from './node-registration';
import { patchesFolder } from './patches-folder';
import { expectedErrors } from './preflight';
import { staticPodPatches } from './static-pod-patches';

/** What `kubeadm init` reads: this machine, the cluster, and the configuration of all kubelets and kube-proxies. */
export function initDocuments(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): readonly object[] {
  return [
    {
      apiVersion: plan.release.kubeadm.apiVersion,
      kind: 'InitConfiguration',
      localAPIEndpoint: localApiEndpoint(machine),
      nodeRegistration: nodeRegistration(plan, pool, machine, expectedErrors(plan, pool, 'init')),
      ...(staticPodPatches(plan, pool).length > 0 ? { patches: { directory: patchesFolder } } : {}),
    },
    clusterConfiguration(plan, pool),
    sharedKubeletConfiguration(plan, pool),
    kubeProxyConfiguration(plan),
  ];
}

/** kubeadm gives it to every node, so it holds none of a control plane's taints: those are the registration's. */
export function sharedKubeletConfiguration(plan: ClusterPlan, pool: PoolPlan): object {
  return kubeletConfiguration({ ...plan, bootstrap: 'kubeadm' }, pool);
}
