import { once } from '../formats';
import { type ClusterPlan, eachOnce, type Issue, named, type PoolPlan, planFor } from '../plan';
import type { Component } from './component';
import { addons } from './control-plane/addons';
import { bootstrapToken } from './control-plane/bootstrap-token';
import { kubeApiserver } from './control-plane/kube-apiserver';
import { kubeControllerManager } from './control-plane/kube-controller-manager';
import { kubeScheduler } from './control-plane/kube-scheduler';
import { kubectl } from './control-plane/kubectl';
import { etcd } from './etcd/etcd';
import { etcdDefrag } from './etcd/etcd-defrag';
import { etcdDiskPriority } from './etcd/etcd-disk-priority';
import { etcdSnapshot } from './etcd/etcd-snapshot';
import { etcdctl } from './etcd/etcdctl';
import { extras } from './extras';
import { access } from './host/access';
import { containerStorage } from './host/container-storage';
import { firewall } from './host/firewall';
import { hostname } from './host/hostname';
import { hosts } from './host/hosts';
import { journald } from './host/journald';
import { logind } from './host/logind';
import { modulesLoad } from './host/modules-load';
import { network } from './host/network';
import { reinstall } from './host/reinstall';
import { rootPassword } from './host/root-password';
import { sealedServer } from './host/sealed-server';
import { selinux } from './host/selinux';
import { swap } from './host/swap';
import { sysctl } from './host/sysctl';
import { timeSync } from './host/time-sync';
import { updaters } from './host/updaters';
import { kubeadm } from './kubeadm/kubeadm';
import { kubelet } from './kubelet/kubelet';
import { kubeletEtcd } from './kubelet/kubelet-etcd';
import { nodePorts } from './kubelet/node-ports';
import { haproxy } from './load-balancer/haproxy';
import { keepalived } from './load-balancer/keepalived';
import { calico } from './pod-network/calico';
import { criO } from './runtime/cri-o';
import { crictl } from './runtime/crictl';
import { registries } from './runtime/registries';
import { registryLogins } from './runtime/registry-logins';
import { software } from './software/software';

export type * from './component';

/** Every component, in the order in which the index and the tree show them. */
export const components: readonly Component[] = [
  hostname,
  hosts,
  network,
  access,
  rootPassword,
  timeSync,
  journald,
  logind,
  modulesLoad,
  sysctl,
  swap,
  containerStorage,
  selinux,
  firewall(componentsOf),
  sealedServer,
  updaters,
  reinstall,
  crictl,
  criO,
  kubelet,
  kubeletEtcd,
  nodePorts,
  registries,
  registryLogins,
  software,
  etcd,
  etcdctl,
  etcdSnapshot,
  etcdDefrag,
  etcdDiskPriority,
  kubeApiserver,
  kubeControllerManager,
  kubeScheduler,
  kubeadm,
  kubectl,
  bootstrapToken,
  addons,
  calico,
  haproxy,
  keepalived,
  extras,
];

/** The components that a pool's machines have. */
export function componentsOf(plan: ClusterPlan, pool: PoolPlan): readonly Component[] {
  return ofPool(plan)(pool);
}

const ofPool = once((plan: ClusterPlan) =>
  once((pool: PoolPlan): readonly Component[] =>
    components.filter(
      ({ roles, when }) => roles.some((role) => pool.roles.includes(role)) && (when?.(plan, pool) ?? true),
    ),
  ),
);

/** What the components find wrong with the plan; an issue that several pools share is told once. */
export function validateComponents(plan: ClusterPlan): Issue[] {
  return eachOnce(
    plan.pools.flatMap((pool) =>
      componentsOf(plan, pool).flatMap((component) =>
        named(component.name, component.validate?.(planFor(plan, pool), pool) ?? []),
      ),
    ),
  );
}
