import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';

/** The reference cluster, on the day on which etcd2 is to be replaced. */
const cluster: ClusterSpec = {
  ...reference,
  etcd: { ...reference.etcd, main: { pool: 'etcd-main', joining: ['etcd2'] } },
};

export default cluster;
