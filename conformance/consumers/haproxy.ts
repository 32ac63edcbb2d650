import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/** `-dW`: what it only warns of is a mistake of ours too. */
export const haproxy: Consumer = {
  name: 'haproxy',
  reads: 'configuration of the API balancer',
  packages: ['haproxy'],
  version: "haproxy -v | sed -n 's/^HAProxy version \\([^ ]*\\).*/\\1/p'",
  check: 'haproxy -dW -c -f "$1"',
  subjects: (bundle) => onDisk(bundle, /\/haproxy\.cfg$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/haproxy/haproxy.cfg':
          'defaults\n  mode tcp\n  timeout client 1m\nfrontend api\n  bind *:8443\n  default_backend apis\n',
      },
      says: /unable to find required default_backend/,
    },
  ],
};
