import type { Consumer } from '../consumer';
import { edit } from '../spoil';
import { inBundle } from '../subject';

const SCRIPT = '$(dirname "$(dirname "$1")")/rootfs/opt/bootwright/bin/reinstall';

/** The script is the same on all machines, and what finds the disk differs by tools alone, which are both tried. */
export const reinstall: Consumer = {
  name: 'reinstall',
  reads: 'how a machine empties its own disk, and whether its installer takes that',
  apart: 'a whole Debian starts slowly without help from the processor',
  packages: [
    'busybox-static',
    'cpio',
    'e2fsprogs',
    'fdisk',
    'python3-yaml',
    'qemu-system-x86',
    'xz-utils',
    'zstd',
  ],
  guest: true,
  version: "wipefs --version | sed 's/.* //'",
  check: 'bash /conformance/reinstall/again.sh "$1"',
  minutes: 40,
  subjects: (bundle) =>
    bundle.name === 'debian' ? inBundle(bundle, /\/install\/preseed\.cfg$/).slice(0, 1) : [],
  mistakes: [
    {
      spoil: edit(SCRIPT, '/^wipefs /d'),
      says: /after it was asked, expected installs onto.*holds: partition vda1 partition vda2/s,
    },
    {
      spoil: edit(SCRIPT, 's|"/dev/$disks"|/dev/vdb|'),
      says: /the second disk is damaged/,
    },
  ],
};
