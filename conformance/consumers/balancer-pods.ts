import type { Consumer } from '../consumer';
import { edit } from '../spoil';
import { onDisk } from '../subject';

const HAPROXY = '/etc/kubernetes/manifests/haproxy.yaml';
const CHECK = '/etc/keepalived/check_apiserver.sh';

/** The balancer where the system has no packages of it: as static pods, by Debian's programs in place of the images'. */
export const balancerPods: Consumer = {
  name: 'balancer-pods',
  reads: 'static pods of haproxy and keepalived: what they mount and run',
  packages: ['busybox-static', 'curl', 'haproxy', 'keepalived', 'openssl', 'python3-yaml'],
  version: "keepalived --version 2>&1 | sed -n 's/^Keepalived v\\([^ ]*\\).*/\\1/p'",
  check: 'bash /conformance/cluster/balancer-pods.sh',
  minutes: 5,
  subjects: (bundle) => onDisk(bundle, /\/manifests\/keepalived\.yaml$/).slice(0, 1),
  mistakes: [
    {
      spoil: edit(HAPROXY, 's|mountPath: /usr/local/etc/haproxy|mountPath: /usr/local/etc/elsewhere|'),
      says: /Cannot open configuration file/,
    },
    { spoil: edit(CHECK, 's|/readyz|/health|'), says: /not within 40 seconds: .*check_apiserver.sh/ },
  ],
};
