import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/** Bash that tells the tree of the virtual machines, beside the folder of our programs, and the kernel in it. */
const KERNEL =
  'tree=$(echo "$(sed "s|/bin:.*||" <<< "$PATH")"/guest-*)\nkernel=$(ls "$tree/usr/lib/modules")\n';

/** The kernel is Debian's, which has as modules what other systems have as modules or built in. */
export const modprobe: Consumer = {
  name: 'modprobe',
  reads: 'whether a kernel has the modules',
  packages: ['kmod'],
  guest: true,
  version: `${KERNEL}echo "$kernel"`,
  check: `${KERNEL}grep -v '^#' "$1" | xargs modprobe --all --dry-run --dirname "$tree" --set-version "$kernel"`,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/modules-load\.d\/[^/]+\.conf$/),
  mistakes: [
    {
      files: { 'machines/m1/rootfs/etc/modules-load.d/kubernetes.conf': 'overlay\nbr_netfilters\n' },
      says: /Module br_netfilters not found/,
    },
  ],
};
