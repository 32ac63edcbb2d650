import type { Consumer } from '../consumer';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';

const OPEN = '$(dirname "$1")/$(basename "$1" -sealed)';
const NGINX = `${OPEN}/boot/nginx/bootwright.conf`;
const RULES = `${OPEN}/pools/workers/rootfs/etc/nftables/bootwright-sealed.nft`;

/** The real web server and the real packet filter, with machines and a pod that ask for what is not theirs. */
export const sealedAccess: Consumer = {
  name: 'sealed-access',
  reads: 'who can read sealed/: nginx and nft of main.ts',
  packages: ['curl', 'nginx', 'nftables', 'procps'],
  version: "nginx -v 2>&1 | sed 's|.*nginx/\\([^ ]*\\).*|\\1|'",
  check: 'source /conformance/cluster/sealed-access.sh',
  minutes: 5,
  subjects: wholeSealed('main', /^machines\/etcd1\/cloud-init\/user-data$/),
  mistakes: [
    {
      spoil: edit(NGINX, '/bootwright_machine != /d'),
      says: /worker1 reads \/sealed\/machines\/worker2\/cloud-init\/user-data: 200/,
    },
    {
      spoil: edit(NGINX, 's/default "";/default worker1;/'),
      says: /a stranger reads .*: 200/,
    },
    {
      spoil: edit(RULES, 's/dport 8080/dport 8081/'),
      says: /a masqueraded pod reaches the server at http:\/\/10\.20\.0\.254:8080: 200/,
    },
    {
      spoil: edit(RULES, 's/ip daddr 10.20.0.254 tcp dport 8080 drop/drop/'),
      says: /the rules keep a pod from what is not sealed: 000/,
    },
  ],
};
