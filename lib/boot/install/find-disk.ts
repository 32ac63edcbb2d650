import type { DiskPlan } from '../../plan';
import { shellLines } from './shell-lines';

/** A GB of a label in the sectors of 512 bytes that /sys/block counts. */
const SECTORS = 1e9 / 512;

/** Next sizes on labels differ by 4 % and more; what is on the label and what is on the disk by less than 1 %. */
const TOLERANCE = 0.01;

/** What the disk is known by, as the words that FIND_DISK takes; none has a blank. */
export function wantedWords({ path, serial, model, sizeGB }: DiskPlan): string[] {
  const least = Math.ceil(sizeGB * SECTORS * (1 - TOLERANCE));
  const most = Math.floor(sizeGB * SECTORS * (1 + TOLERANCE));
  return [
    ...(path ? [`path=${path}`] : []),
    ...(serial ? [`serial=${serial}`] : []),
    // udev joins what blanks divide (systemd, udev/udev-builtin-path_id.c and 60-persistent-storage.rules).
    ...(model ? [`model=${model.replace(/ +/g, '_')}`] : []),
    ...(sizeGB ? [`sectors=${least}-${most}`] : []),
  ];
}

/**
 * Shell functions: `whole` prints the names of the machine's disks that fit all of its words. Partitions, mappings,
 * arrays and loops have no `device`; a reader without a medium has no size; a path of NVMe multipath, such as nvme0c0n1,
 * is hidden behind its disk (Linux, block/genhd.c, nvme/host/multipath.c). What udev knows of serials is asked in the
 * order of lsblk (util-linux, lsblk-properties.c). Where none may be beside it, what can be pulled out does not count,
 * as a USB stick.
 */
export const FIND_DISK = shellLines(`
known() { udevadm info --query=property --name="/dev/$1" 2>/dev/null; };

# Whether a disk is all that the words say.
fits() {
  name=$1; shift;
  for word in "$@"; do
    value=\${word#*=};
    case $word in
      path=*) [ "$(readlink -f "$value")" = "/dev/$name" ];;
      serial=*) known "$name" | grep -qxF -e "ID_SCSI_SERIAL=$value" -e "SCSI_IDENT_SERIAL=$value" -e "ID_SERIAL_SHORT=$value" -e "ID_SERIAL=$value";;
      model=*) known "$name" | grep -qxF -e "ID_MODEL=$value";;
      sectors=*) [ "$(cat "/sys/block/$name/size")" -ge "\${value%-*}" ] && [ "$(cat "/sys/block/$name/size")" -le "\${value#*-}" ];;
      # No other beside it.
      *) [ "$(cat "/sys/block/$name/removable")" = 0 ];;
    esac || return 1;
  done;
};

whole() {
  for entry in /sys/block/*/device; do
    entry=\${entry%/device}; entry=\${entry##*/};
    case $entry in fd*|mmcblk*boot*|mmcblk*rpmb|sr*) continue;; esac;
    [ "$(cat "/sys/block/$entry/hidden" 2>/dev/null || echo 0)" = 0 ] || continue;
    [ "$(cat "/sys/block/$entry/size" 2>/dev/null || echo 0)" -gt 0 ] || continue;
    if fits "$entry" "$@"; then echo "$entry"; fi;
  done;
};
`);
