/** Debian's installer has no wipefs. The kernel takes a disk without a first table for empty, and so does partman. */
const EMPTY_IT = 'dd if=/dev/zero of=<disk> bs=1M count=1 && blockdev --rereadpt <disk>';

/**
 * A shell command that holds the installer while the disk has partitions. Whatever led here, be it firmware that asks
 * the network first or a disk that failed to start once, an installed machine is not erased: that takes a person. The
 * kernel's own view serves, because every installer's shell can read it.
 */
export const WAIT_FOR_EMPTY_DISK = [
  'while ls -d /sys/class/block/$(basename $(readlink -f <disk>))/*/partition >/dev/null 2>&1',
  `do echo "<disk> has partitions, so it is not erased. To install it anew, run ${EMPTY_IT}" >/dev/console`,
  'sleep 60',
  'done',
].join('; ');
