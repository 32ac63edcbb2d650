import srvKubernetes from '../../examples/srv-kubernetes';
import type { ClusterSpec } from '../../lib/spec';

/** Members that find one another by a URL, as an etcd of this release is the last to do. */
const cluster: ClusterSpec = {
  ...srvKubernetes,
  name: 'etcd-url',
  etcd: {
    main: { pool: 'masters', discoveryUrl: 'http://10.80.0.254:2379/v2/keys/discovery/3e86b59982e49066' },
  },
};

export default cluster;
