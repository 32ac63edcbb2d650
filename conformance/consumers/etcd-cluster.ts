import { LAY_DOWN, script } from '../cluster/scripts';
import type { Consumer, GoProgram } from '../consumer';
import { isSealed } from '../sealed';
import { inBundle } from '../subject';
import { NEWEST_ETCD } from './etcd';

const ETCDCTL: GoProgram = {
  name: 'etcdctl-v3.6.8',
  module: 'go.etcd.io/etcd/etcdctl/v3',
  version: 'v3.6.8',
  package: 'go.etcd.io/etcd/etcdctl/v3',
};

const MEMBER = '"$1/machines/etcd3/cloud-init/user-data"';

/** The members of both clusters of main.ts run as their machines would run them, and lose some. */
export const etcdCluster: Consumer = {
  name: 'etcd-cluster',
  reads: 'etcd of the sealed main.ts, all six members',
  packages: ['cloud-init', 'python3-yaml'],
  programs: [NEWEST_ETCD, ETCDCTL],
  version: `${NEWEST_ETCD.name} --version | sed -n 's/^etcd Version: //p'`,
  check: `${LAY_DOWN}${script('etcd-cluster.sh')}`,
  minutes: 10,
  subjects: (bundle) =>
    isSealed(bundle, 'main')
      ? inBundle(bundle, /^machines\/etcd1\/cloud-init\/user-data$/).map((subject) => ({
          ...subject,
          path: bundle.folder,
        }))
      : [],
  mistakes: [
    { spoil: `mount --bind "$1-otherwise/machines/etcd3" "$1/machines/etcd3"`, says: /refuse one another/ },
    {
      spoil: `sed s/--name=etcd3/--name=etcd9/ ${MEMBER} > /tmp/spoiled\nmount --bind /tmp/spoiled ${MEMBER}`,
      says: /etcd3 has ended:.*couldn't find local name/s,
    },
  ],
};
