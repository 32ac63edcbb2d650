import type { ClusterSpec } from '../../lib/spec';
import kubeadmCluster from './kubeadm-cluster';

const { 'etcd-main': _main, 'etcd-events': _events, ...pools } = kubeadmCluster.pools;

/** The same, with a member of etcd on each control plane, all of which kubeadm brings together. */
const cluster: ClusterSpec = {
  ...kubeadmCluster,
  name: 'kubeadm-stacked',
  etcd: { main: { pool: 'masters' } },
  pools,
};

export default cluster;
