import { FIND_DISK } from './find-disk';

/**
 * `contents` prints what a disk holds, and nothing of an empty one: partitions, what holds it (an array, a volume), and
 * signatures. A table without partitions holds nothing, and is what coreos-installer leaves where it failed; a table's
 * copy at the end alone may be all that is left of one. debian-installer has blkid and no wipefs; blkid knows neither
 * such a copy nor a label of LVM whose checksum is wrong, so that their bytes are looked at. What cannot be read, or
 * looked at, counts as full.
 */
const CONTENTS = [
  'bytes() { dd if="/dev/$1" bs=1 skip="$2" count=8 2>/dev/null; };',
  'signatures() { if command -v wipefs >/dev/null 2>&1; then',
  'wipefs --noheadings --parsable --output TYPE,OFFSET "/dev/$1" 2>/dev/null || echo "what cannot be read";',
  'return; fi;',
  'blkid -p -s TYPE -s PTTYPE -o value "/dev/$1" 2>/dev/null; case $? in 0) return;; 2) ;; *) echo "several signatures, or what cannot be read"; return;; esac;',
  'end=$(($(cat "/sys/block/$1/size") * 512));',
  'for at in 0 512 1024 1536; do if [ "$(bytes "$1" "$at")" = LABELONE ]; then echo LVM2_member; fi; done;',
  'for at in 512 4096; do if [ "$(bytes "$1" "$((end - at))")" = "EFI PART" ]; then echo "a copy of a partition table at its end"; fi; done; };',
  `contents() { for entry in "/sys/block/$1"/*/partition; do if [ -e "$entry" ]; then entry=\${entry%/partition}; echo "partition \${entry##*/}"; fi; done;`,
  `for entry in "/sys/block/$1"/holders/*; do if [ -e "$entry" ]; then echo "what \${entry##*/} is made of"; fi; done;`,
  'found=$(signatures "$1"); table=; last=; case "$found" in *gpt,0x200*|*gpt,0x1000*) table=1;; esac;',
  'echo "$found" | while read -r entry; do case "$table$entry" in ""|1|*PMBR,*|*dos,0x1fe|dos|gpt|1gpt,*) continue;; esac;',
  `[ "\${entry%,*}" = "$last" ] || echo "\${entry%,*}"; last=\${entry%,*}; done; };`,
];

/** wipefs erases a copy at the end too. Debian's installer lacks it: the first and the last MiB hold all signatures. */
const HINT = [
  'hint() { if command -v wipefs >/dev/null 2>&1; then echo "wipefs --all /dev/$1"; else',
  'echo "dd if=/dev/zero of=/dev/$1 bs=1M count=1; dd if=/dev/zero of=/dev/$1 bs=1M seek=$(($(cat "/sys/block/$1/size") / 2048 - 1)); blockdev --rereadpt /dev/$1"; fi; };',
];

/**
 * A shell script that sets `disk` to the one disk that its arguments name, once that is empty, and waits until then.
 * Whatever led here, be it firmware that asks the network first or a disk that failed to start once, nothing that holds
 * anything is erased: that takes a person. Each line may be followed by the next one on the same line, as a line of
 * answers for debian-installer has it.
 */
export const WAIT_FOR_EMPTY_DISK = [
  ...FIND_DISK,
  ...CONTENTS,
  ...HINT,
  'say() { echo "$1" >/dev/console; };',
  'disk=; while [ -z "$disk" ]; do',
  'udevadm settle >/dev/null 2>&1;',
  'name=$(echo $(whole "$@"));',
  'case $name in',
  '"") say "Nothing is installed: there is no disk with $*. Disks here: $(echo $(whole))";;',
  '*" "*) say "Nothing is installed: $name are here, and a disk with $* was meant. Name it by path, serial, model or size, for this machine or its pool";;',
  '*) full=$(echo $(contents "$name"));',
  'if [ -z "$full" ]; then disk=/dev/$name; else',
  'say "/dev/$name is not erased, for it holds: $full. To install onto it all the same, end what holds it, and run: $(hint "$name")"; fi;;',
  'esac;',
  '[ -n "$disk" ] || sleep 30; done;',
];
