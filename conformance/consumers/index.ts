import type { Consumer } from '../consumer';
import { balancerPods } from './balancer-pods';
import { bootLab } from './boot-lab';
import { butane } from './butane';
import { chrony } from './chrony';
import { cloudInit } from './cloud-init';
import { commandLines } from './command-lines';
import { controlPlane } from './control-plane';
import { coredns } from './coredns';
import { crio } from './crio';
import { dnsmasq } from './dnsmasq';
import { etcds } from './etcd';
import { etcdCluster } from './etcd-cluster';
import { etcdDiscoveries } from './etcd-discovery';
import { haproxy } from './haproxy';
import { ignition, newIgnition } from './ignition';
import { installers } from './installers';
import { keepalived } from './keepalived';
import { kubeApiserver } from './kube-apiserver';
import { kubeadms } from './kubeadm';
import { kubeadmCerts } from './kubeadm-certs';
import { kubeadmClusters } from './kubeadm-cluster';
import { kubeadmOracles } from './kubeadm-oracle';
import { kubelets } from './kubelet';
import { kubeletRestarts } from './kubelet-restart';
import { laidDown } from './laid-down';
import { modprobe } from './modprobe';
import { netplan } from './netplan';
import { networkManager } from './network-manager';
import { networkd } from './networkd';
import { nft } from './nft';
import { nginx } from './nginx';
import { preseed } from './preseed';
import { pxe } from './pxe';
import { registries } from './registries';
import { reinstall } from './reinstall';
import { sealedAccess } from './sealed-access';
import { shell } from './shell';
import { staticPods } from './static-pods';
import { sysctl } from './sysctl';
import { systemd } from './systemd';

/** Every consumer, in the order of the table. */
export const consumers: readonly Consumer[] = [
  cloudInit,
  netplan,
  networkManager,
  networkd,
  ignition,
  newIgnition,
  butane,
  preseed,
  installers,
  ...laidDown,
  systemd,
  sysctl,
  modprobe,
  shell,
  haproxy,
  keepalived,
  balancerPods,
  nft,
  chrony,
  dnsmasq,
  nginx,
  sealedAccess,
  registries,
  crio,
  ...etcds,
  etcdCluster,
  ...etcdDiscoveries,
  ...kubeadms,
  kubeadmCerts,
  ...kubeadmOracles,
  kubeApiserver,
  ...kubelets,
  ...kubeletRestarts,
  ...commandLines,
  ...staticPods,
  coredns,
  controlPlane,
  ...kubeadmClusters,
  ...pxe,
  reinstall,
  bootLab,
];
