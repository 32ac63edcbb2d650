import { type ClusterPlan, formatIssue, type Issue, type PoolPlan } from '../plan';
import { access } from './access';
import { addons } from './addons';
import { bootstrapToken } from './bootstrap-token';
import { calico } from './calico';
import type { Component } from './component';
import { containerStorage } from './container-storage';
import { criO } from './cri-o';
import { crictl } from './crictl';
import { etcd } from './etcd';
import { etcdDefrag } from './etcd-defrag';
import { etcdDiskPriority } from './etcd-disk-priority';
import { etcdSnapshot } from './etcd-snapshot';
import { etcdctl } from './etcdctl';
import { extras } from './extras';
import { firewall } from './firewall';
import { haproxy } from './haproxy';
import { hostname } from './hostname';
import { hosts } from './hosts';
import { journald } from './journald';
import { keepalived } from './keepalived';
import { kubeApiserver } from './kube-apiserver';
import { kubeControllerManager } from './kube-controller-manager';
import { kubeScheduler } from './kube-scheduler';
import { kubeadm } from './kubeadm';
import { kubectl } from './kubectl';
import { kubelet } from './kubelet';
import { kubeletEtcd } from './kubelet-etcd';
import { modulesLoad } from './modules-load';
import { network } from './network';
import { nodePorts } from './node-ports';
import { registries } from './registries';
import { selinux } from './selinux';
import { software } from './software';
import { swap } from './swap';
import { sysctl } from './sysctl';
import { timeSync } from './time-sync';
import { updaters } from './updaters';

export type * from './component';

/** Every component, in the order in which the index and the tree show them. */
export const components: readonly Component[] = [
  hostname,
  hosts,
  network,
  access,
  timeSync,
  journald,
  modulesLoad,
  sysctl,
  swap,
  containerStorage,
  selinux,
  firewall(componentsOf),
  updaters,
  crictl,
  criO,
  kubelet,
  kubeletEtcd,
  nodePorts,
  registries,
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
  return components.filter(
    ({ roles, when }) => roles.some((role) => pool.roles.includes(role)) && (when?.(plan, pool) ?? true),
  );
}

/** What the components find wrong with the plan; an issue that several pools share is told once. */
export function validateComponents(plan: ClusterPlan): Issue[] {
  const issues = plan.pools.flatMap((pool) =>
    componentsOf(plan, pool).flatMap((component) => component.validate?.(plan, pool) ?? []),
  );
  return [...new Map(issues.map((issue) => [formatIssue(issue), issue])).values()];
}
