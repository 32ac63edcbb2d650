import { script } from '../../artifacts';
import type { Component } from '../component';

/**
 * How a person has an installed machine installed again. Its disk becomes one that no firmware starts and no installer
 * takes for full, so that every way that led to the installer on the first day leads there once more, and once only.
 */
export const reinstall: Component = {
  name: 'reinstall',
  roles: ['control-plane', 'etcd', 'worker'],
  when: (_plan, { bootFrom }) => bootFrom === 'install',
  forPool: () => [
    script('/opt/bootwright/bin/reinstall', SCRIPT, 'has the machine installed again, if asked to'),
  ],
};

/**
 * The name that is to be written keeps it from the wrong machine. The disk is the one below the root, whatever the
 * description or the kernel calls it by now; Fedora CoreOS mounts its root at /sysroot.
 */
const SCRIPT = `#!/bin/sh
# Empties the disk of the system and restarts, so that the machine is installed again. Ask by its name.
set -eu

name=$(uname -n)
if [ "$*" != "$name" ]; then
  echo "usage: reinstall $name (all that is on the disk of the system is lost)" >&2
  exit 64
fi

root=
for folder in / /sysroot; do
  source=$(findmnt --noheadings --nofsroot --output SOURCE --mountpoint "$folder" || true)
  case $source in /dev/*) root=$source ;; esac
done
disks=$(lsblk --noheadings --raw --inverse --output NAME,TYPE "\${root:-/nothing}" | sed -n 's/ disk$//p' | sort -u)
if [ "$(echo "$disks" | grep -c .)" -ne 1 ]; then
  echo "the system lies on these disks, and not on one: $disks" >&2
  exit 1
fi

wipefs --all --force "/dev/$disks"
sync
systemctl reboot
`;
