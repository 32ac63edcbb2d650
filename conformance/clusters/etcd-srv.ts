import srvKubernetes from '../../examples/srv-kubernetes';
import type { ClusterSpec } from '../../lib/spec';

/** Members that find one another by DNS. */
const cluster: ClusterSpec = { ...srvKubernetes, name: 'etcd-srv' };

export default cluster;
