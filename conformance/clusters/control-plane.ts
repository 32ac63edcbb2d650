import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';

/** The reference cluster with few workers, kubelets that come with a token, and Calico's manifests from nearby. */
const cluster: ClusterSpec = {
  ...reference,
  name: 'control-plane',
  kubeletIdentity: 'bootstrap-token',
  calicoManifests: 'http://10.20.0.254:8080/calico',
  pools: {
    ...reference.pools,
    workers: {
      role: 'worker',
      ranges: [{ names: 'worker[1-2]', addresses: '10.20.0.20-21', macs: '52:54:00:14:02:01-02' }],
    },
  },
};

export default cluster;
