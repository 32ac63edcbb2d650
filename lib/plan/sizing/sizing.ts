import type { Derived } from '../derived';
import { type ApiSizing, planApi } from './api';
import { type BalancerSizing, planBalancer } from './balancer';
import { type ControlPlaneSizing, planControlPlane } from './control-plane';
import { type DnsSizing, planDns } from './dns';
import { type EtcdMachineSizing, planEtcdMachines } from './etcd';
import { type KernelSizing, planKernel } from './kernel';
import { type KubeletSizing, planKubelet } from './kubelet';
import { type ProxyMode, type ProxySizing, planProxy } from './proxy';
import type { Scale, ScalePlan } from './scale';

/** What follows from how large the cluster is. */
export interface SizingPlan
  extends ScalePlan,
    EtcdMachineSizing,
    ControlPlaneSizing,
    ApiSizing,
    DnsSizing,
    BalancerSizing,
    KubeletSizing,
    KernelSizing,
    ProxySizing {
  readonly proxyMode: Derived<ProxyMode>;
}

/** All sizes but the proxy's mode, which depends on the release too. */
export function planSizing(scale: Scale): Omit<SizingPlan, 'proxyMode'> {
  const { maxNodes, podsPerNode, pods, containers, services, objects } = scale;
  return {
    ...{ maxNodes, podsPerNode, pods, containers, services, objects },
    ...planEtcdMachines(scale),
    ...planControlPlane(scale),
    ...planApi(scale),
    ...planDns(scale),
    ...planBalancer(scale),
    ...planKubelet(scale),
    ...planKernel(scale),
    ...planProxy(scale),
  };
}
