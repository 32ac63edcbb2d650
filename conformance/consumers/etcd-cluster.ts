import type { Consumer, GoProgram } from '../consumer';
import { shellBlocks } from '../page';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';
import { NEWEST_ETCD } from './etcd';

const [ETCDCTL, ETCDUTL] = ['etcdctl', 'etcdutl'].map((name) => ({
  name: `${name}-${NEWEST_ETCD.version}`,
  module: `go.etcd.io/etcd/${name}/v3`,
  version: NEWEST_ETCD.version,
  package: `go.etcd.io/etcd/${name}/v3`,
})) as [GoProgram, GoProgram];

export { ETCDCTL };

/** Bash that gives a machine of a bundle the documents that it has in another. */
function swap(machine: string, bundle: string, other: string): string {
  return `cd "\${1%/*}"\nmount --bind "${other}/machines/${machine}" "${bundle}/machines/${machine}"\ncd /`;
}

const [RENEW, ONE_BY_ONE] = shellBlocks('operations/renewing-certificates.md') as [string, string];

/** Puts what the page tells where the check finds it. */
const PAGE = `sed "\${spoiled:-}" > /tmp/renew.sh << 'PAGE'
${RENEW}PAGE
cat > /tmp/one-by-one.sh << 'PAGE'
${ONE_BY_ONE}PAGE`;

const MEMBER = '$1/machines/etcd3/cloud-init/user-data';

/** The members of both clusters of main.ts run as their machines would run them; some are lost, replaced, restored. */
export const etcdCluster: Consumer = {
  name: 'etcd-cluster',
  reads: 'etcd of the sealed main.ts, all six members',
  packages: ['cloud-init', 'curl', 'openssl', 'procps', 'python3-yaml'],
  programs: [NEWEST_ETCD, ETCDCTL, ETCDUTL],
  clusters: ['replacing'],
  version: `${NEWEST_ETCD.name} --version | sed -n 's/^etcd Version: //p'`,
  check: `${PAGE}\nsource /conformance/cluster/etcd-cluster.sh`,
  minutes: 30,
  subjects: wholeSealed('main', /^machines\/etcd1\/cloud-init\/user-data$/),
  mistakes: [
    {
      spoil: swap('etcd3', 'main-sealed', 'main-sealed-otherwise'),
      says: /rejected connection on peer endpoint/,
    },
    {
      spoil: edit(MEMBER, 's/--name=etcd3/--name=etcd9/'),
      says: /couldn't find local name/,
    },
    {
      spoil: edit('$1/machines/etcd1/cloud-init/user-data', '/--client-cert-allowed-hostname=/d'),
      says: /a client is served: client certificate authentication failed/,
    },
    {
      // A new generation lies there, and the link still leads to the old one.
      spoil: `export spoiled='/link "$next"/d'`,
      says: /etcd1 shows on port 2379 not the certificate that came/,
    },
    {
      // Files that are copied one after another.
      spoil: `export spoiled='s|link "$next" "$1/..data"|for new in "$1/$next"/*; do cp "$new" "$1/..data/"; sleep 2; done|'`,
      says: /rejected connection on (client|peer) endpoint.*tls: private key does not match public key/,
    },
    {
      // A machine that is installed again as if the cluster were new.
      spoil: swap('etcd2', 'replacing-sealed', 'main-sealed'),
      says: /has been permanently removed from the cluster/,
    },
  ],
};
