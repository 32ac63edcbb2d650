import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

export const chrony: Consumer = {
  name: 'chronyd',
  reads: 'time sources',
  packages: ['chrony'],
  version: "chronyd --version | sed 's/.*version \\([^ ]*\\).*/\\1/'",
  check: 'chronyd -p -f "$1"',
  subjects: (bundle) =>
    onDisk(bundle, /\/chrony\.conf$|\/chrony\/(conf\.d\/.*\.conf|sources\.d\/.*\.sources)$/),
  mistakes: [
    {
      files: { 'machines/m1/rootfs/etc/chrony.conf': 'server 10.20.0.254 iburst\nmakestop 1.0 3\n' },
      says: /Invalid directive at line 2/,
    },
  ],
};
