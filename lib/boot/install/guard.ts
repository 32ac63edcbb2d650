import { CONTENTS, FAILED } from './contents';
import { FIND_DISK } from './find-disk';
import { shellLines } from './shell-lines';

/** wipefs erases a copy at the end too. Debian's installer lacks it: the first and the last MiB hold all signatures. */
const HINT = shellLines(`
hint() {
  if command -v wipefs >/dev/null 2>&1; then
    echo "wipefs --all /dev/$1";
  else
    echo "dd if=/dev/zero of=/dev/$1 bs=1M count=1; dd if=/dev/zero of=/dev/$1 bs=1M seek=$(($(cat "/sys/block/$1/size") / 2048 - 1)); blockdev --rereadpt /dev/$1";
  fi;
};
`);

/** Where a program could not look, nothing is known to be on the disk, and nobody is told to erase it. */
const WAIT = shellLines(`
say() { echo "$1" >/dev/console; };

disk=;
while [ -z "$disk" ]; do
  udevadm settle >/dev/null 2>&1;
  name=$(echo $(whole "$@"));
  case $name in
    "") say "Nothing is installed: there is no disk with $*. Disks here: $(echo $(whole))";;
    *" "*) say "Nothing is installed: $name are here, and a disk with $* was meant. Name it by path, serial, model or size, for this machine or its pool";;
    *)
      full=$(echo $(contents "$name"));
      case "$full" in
        "") disk=/dev/$name;;
        *"${FAILED}"*) say "/dev/$name is not erased, for what it holds cannot be told: \${full#*"${FAILED}"}. Mend that, or name another disk";;
        *) say "/dev/$name is not erased, for it holds: $full. To install onto it all the same, end what holds it, and run: $(hint "$name")";;
      esac;;
  esac;
  [ -n "$disk" ] || sleep 30;
done;
`);

/**
 * A shell script that sets `disk` to the one disk that its arguments name, once that is empty, and waits until then.
 * Whatever led here, be it firmware that asks the network first or a disk that failed to start once, nothing that holds
 * anything is erased: that takes a person.
 */
export const WAIT_FOR_EMPTY_DISK = [...FIND_DISK, ...CONTENTS, ...HINT, ...WAIT];
