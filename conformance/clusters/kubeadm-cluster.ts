import type { ClusterSpec } from '../../lib/spec';
import controlPlane from './control-plane';

/** The same cluster, brought up by kubeadm. */
const cluster: ClusterSpec = { ...controlPlane, name: 'kubeadm-cluster', bootstrap: 'kubeadm' };

export default cluster;
