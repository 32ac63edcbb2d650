#!/bin/bash
# Lets the script of an installer's answers look at a disk of each content, with the tools that the installer has, and
# compares what it says on the console with the name of the content. Runs in the sandbox.
#
# usage: guard.sh ANSWERS
set -euo pipefail
answers=$1

python3 /conformance/installers/script.py "$answers" >/tmp/script
# What a list or the command line prints becomes words, on purpose: SC2005, SC2013, SC2046. SC2034: what script.py leaves out
# uses all variables.
shellcheck --shell=sh --exclude=SC2005,SC2013,SC2034,SC2046 /tmp/script
mkdir /tmp/disks /tmp/bin
# Which disk is meant does not matter here: there is one.
echo 'quiet bootwright.document=http://10.0.0.1/m1/ BOOTIF=01-52-54-00-14-00-01' >/tmp/cmdline
mount --bind /tmp/cmdline /proc/cmdline
python3 /conformance/installers/disks.py /tmp/disks

# Nothing but these is in debian-installer (BusyBox, util-linux-udeb); all others have util-linux as a whole.
case $answers in
*preseed.cfg)
  for tool in cat dd echo grep readlink sh sleep; do ln -s "$(command -v busybox)" "/tmp/bin/$tool"; done
  ln -s "$(command -v blkid)" /tmp/bin/blkid
  shell=/tmp/bin/sh ;;
*user-data)
  for tool in cat dd grep readlink sed sleep wipefs blkid; do ln -s "$(command -v $tool)" "/tmp/bin/$tool"; done
  shell=$(command -v dash) ;;
*)
  for tool in cat dd grep readlink sed sleep wipefs blkid; do ln -s "$(command -v $tool)" "/tmp/bin/$tool"; done
  shell=$(command -v bash) ;;
esac
# What udev knows is not asked for a disk that is the only one.
printf '#!%s\n' "$shell" >/tmp/bin/udevadm
chmod +x /tmp/bin/udevadm

mkdir -p /tmp/devices
mount -t tmpfs tmpfs /tmp/devices
mknod -m 666 /tmp/devices/null c 1 3
mknod -m 666 /tmp/devices/zero c 1 5
mount --move /tmp/devices /dev
mount -t tmpfs tmpfs /sys
entry=/sys/block/vda
mkdir -p $entry/device $entry/holders
echo $((64 << 11)) >$entry/size
echo 0 >$entry/removable

# Until it goes on or has said why not, and no longer.
look() {
  : >/dev/console
  PATH=/tmp/bin "$shell" /tmp/script >/tmp/said 2>&1 &
  local running=$!
  for _ in {1..300}; do
    if [ -s /dev/console ] && grep -q 'not erased' /dev/console; then kill $running; break; fi
    kill -0 $running 2>/dev/null || break
    sleep 0.1
  done
  wait $running 2>/dev/null || true
  cat /dev/console /tmp/said
}

expect() {
  local content=$1 wanted=$2 said
  said=$(look)
  if ! grep -qE -- "$wanted" <<<"$said"; then echo "$content: expected $wanted; it said: $said"; failed=1; fi
}

failed=
for disk in /tmp/disks/*; do
  cp --sparse=always "$disk" /dev/vda
  content=${disk##*/}
  case $content in
  nothing*) expect "$content" '^installs onto /dev/vda$' ;;
  gpt-end) expect "$content" 'not erased, for it holds: (gpt|a copy of a partition table at its end)\.' ;;
  *) expect "$content" "not erased, for it holds: ${content%%-*}\." ;;
  esac
done
cp --sparse=always /tmp/disks/nothing /dev/vda
mkdir -p $entry/holders/dm-0
expect 'a holder' 'not erased, for it holds: what dm-0 is made of\.'
rmdir $entry/holders/dm-0
mkdir $entry/vda1
echo 1 >$entry/vda1/partition
expect 'a partition' 'not erased, for it holds: partition vda1\.'
rm -r $entry/vda1

# The command that it names does empty it, whatever is on it.
for content in ext4 linux_raid_member-1.0 zfs_member gpt-end; do
  cp --sparse=always "/tmp/disks/$content" /dev/vda
  # A file is no device: wipefs must be forced, and dd is to keep what is behind and not to go on for ever.
  command=$(look | sed -n 's/.* run: //p' | sed 's/; blockdev .*//; s/wipefs/& --force/; s/ bs=1M/ conv=notrunc count=1&/g')
  sh -c "$command" >/dev/null 2>&1
  expect "$content, emptied" '^installs onto /dev/vda$'
done

# Of a disk that nobody could look at nothing is known: nobody is told to erase it.
UNKNOWN='not erased, for what it holds cannot be told: '
rm /dev/vda
expect 'a disk that is gone' "${UNKNOWN}dd: .*No such file or directory\. Mend that, or name another disk$"
cp --sparse=always /tmp/disks/nothing /dev/vda
for tool in wipefs blkid; do
  if [ -e /tmp/bin/$tool ]; then
    rm /tmp/bin/$tool
    printf '#!%s\necho "%s: out of memory" >&2; exit 4\n' "$shell" $tool >/tmp/bin/$tool
    chmod +x /tmp/bin/$tool
    expect "a $tool that fails" "${UNKNOWN}$tool: out of memory\. Mend that, or name another disk$"
    break
  fi
done
[ -z "$failed" ]
