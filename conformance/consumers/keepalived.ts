import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/** It asks the kernel for each interface that the file names. */
const INTERFACES = `for name in $(sed -n 's/^ *interface \\([^ ]*\\).*/\\1/p' "$1"); do
  ip link add "$name" type veth peer name "$name-peer"
  ip link set "$name" up
done`;

export const keepalived: Consumer = {
  name: 'keepalived',
  reads: 'who holds the virtual address',
  packages: ['keepalived'],
  version: "keepalived --version 2>&1 | sed -n 's/^Keepalived v\\([^ ]*\\).*/\\1/p'",
  check: `${INTERFACES}\nkeepalived --config-test --use-file="$1"`,
  subjects: (bundle) => onDisk(bundle, /\/keepalived\.conf$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/keepalived/keepalived.conf':
          'vrrp_instance api {\n  interface lan0\n  virtual_router_id 256\n  virtual_ipaddres {\n    10.20.0.9\n  }\n}\n',
      },
      says: /Unknown keyword 'virtual_ipaddres'/,
    },
  ],
};
