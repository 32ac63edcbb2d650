import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/**
 * Read, not set: that would change the machine under the test. Some settings exist in the first network namespace
 * only, which is that of the sandbox's first process.
 */
const CHECK = `keys=$(sed -n 's/^-\\{0,1\\}\\([^#;=[:space:]]*\\)[[:space:]]*=.*/\\1/p' "$1")
nsenter --net=/proc/1/ns/net sysctl --values $keys > /dev/null`;

export const sysctl: Consumer = {
  name: 'sysctl',
  reads: 'whether the kernel has the settings',
  packages: ['procps'],
  version: "uname --kernel-release | sed 's/-.*//'",
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/sysctl\.d\/[^/]+\.conf$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/sysctl.d/90.conf': 'net.ipv4.ip_forward = 1\nnet.ipv4.ip_forwarding = 1\n',
      },
      says: /ip_forwarding: No such file/,
    },
  ],
};
