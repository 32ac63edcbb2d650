import { file } from '../../artifacts';
import type { ClusterPlan } from '../../plan';
import type { Component } from '../component';

/** Kernel modules that are loaded before systemd-sysctl sets what only exists with them. */
export const modulesLoad: Component = {
  name: 'modules-load',
  roles: ['control-plane', 'etcd', 'worker'],
  forPool: ({ proxyMode }) => [
    file(
      '/etc/modules-load.d/kubernetes.conf',
      { format: 'lines', lines: [...always, ...forProxy[proxyMode]].sort() },
      `pods' file systems and network, and kube-proxy in ${proxyMode} mode`,
    ),
  ],
};

/** A module that is missing fails systemd-modules-load: no `nf_conntrack_ipv4`, which ended with kernel 4.19. */
const always = ['br_netfilter', 'overlay'];

const forProxy: Readonly<Record<ClusterPlan['proxyMode'], readonly string[]>> = {
  iptables: ['nf_conntrack'],
  ipvs: ['ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack'],
  nftables: ['nf_conntrack', 'nf_tables'],
};
