import { shellLines } from './shell-lines';

/** How a line of `contents` begins where a program could not look, before what that says itself. */
export const FAILED = 'failed: ';

/**
 * Shell functions: `contents` prints what a disk holds, and nothing of an empty one: partitions, what holds it (an
 * array, a volume), and signatures. A table without partitions holds nothing, and is what coreos-installer leaves where
 * it failed; a table's copy at the end alone may be all that is left of one.
 */
export const CONTENTS = shellLines(`
# blkid says of a disk that cannot be read what it says of an empty one (util-linux, misc-utils/blkid.c): hence the first
# and the last sector, which is where signatures are.
readable() {
  for at in 0 "$(($(cat "/sys/block/$1/size") - 1))"; do
    said=$(dd if="/dev/$1" of=/dev/null bs=512 skip="$at" count=1 2>&1) || { echo "${FAILED}$said"; return 1; };
  done;
};

bytes() { dd if="/dev/$1" bs=1 skip="$2" count=8 2>/dev/null; };

# A run that fails is done again for its words: they stand apart from what was found.
by_wipefs() {
  wipefs --noheadings --parsable --output TYPE,OFFSET "/dev/$1" 2>/dev/null ||
  echo "${FAILED}$(wipefs --noheadings --parsable --output TYPE,OFFSET "/dev/$1" 2>&1 >/dev/null)";
};

# debian-installer has blkid and no wipefs. blkid knows neither a table's copy at the end nor a label of LVM whose
# checksum is wrong, so that their bytes are looked at. It ends with 2 where it finds nothing, and with 8 where several
# signatures contradict each other (blkid(8)).
by_blkid() {
  blkid -p -s TYPE -s PTTYPE -o value "/dev/$1" 2>/dev/null;
  case $? in
    0) return;;
    2) ;;
    8) echo "several signatures"; return;;
    *) echo "${FAILED}$(blkid -p -s TYPE -s PTTYPE -o value "/dev/$1" 2>&1 >/dev/null)"; return;;
  esac;
  end=$(($(cat "/sys/block/$1/size") * 512));
  for at in 0 512 1024 1536; do
    if [ "$(bytes "$1" "$at")" = LABELONE ]; then echo LVM2_member; fi;
  done;
  for at in 512 4096; do
    if [ "$(bytes "$1" "$((end - at))")" = "EFI PART" ]; then echo "a copy of a partition table at its end"; fi;
  done;
};

signatures() {
  readable "$1" || return 0;
  if command -v wipefs >/dev/null 2>&1; then by_wipefs "$1"; else by_blkid "$1"; fi;
};

contents() {
  for entry in "/sys/block/$1"/*/partition; do
    if [ -e "$entry" ]; then entry=\${entry%/partition}; echo "partition \${entry##*/}"; fi;
  done;
  for entry in "/sys/block/$1"/holders/*; do
    if [ -e "$entry" ]; then echo "what \${entry##*/} is made of"; fi;
  done;
  found=$(signatures "$1");
  # A table where it belongs, and not its copy alone.
  table=; case "$found" in *gpt,0x200*|*gpt,0x1000*) table=1;; esac;
  last=;
  echo "$found" | while read -r entry; do
    case "$table$entry" in ""|1|*PMBR,*|*dos,0x1fe|dos|gpt|1gpt,*) continue;; esac;
    # A file system has several, each with the place where it was found.
    [ "\${entry%,*}" = "$last" ] || echo "\${entry%,*}"; last=\${entry%,*};
  done;
};
`);
