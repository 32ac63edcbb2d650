import type { ClusterSpec } from '../lib/spec';
import reference from '../main';

/** The reference cluster at v1.25.8: kubeadm v1beta3, the flags and probes of its time. */
const cluster: ClusterSpec = { ...reference, name: 'reference-v1-25', kubernetes: 'v1.25.8' };

export default cluster;
