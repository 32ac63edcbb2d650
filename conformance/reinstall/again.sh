#!/bin/bash
# Lets a machine with a whole Debian on its disk empty that disk by the bundle's own script, from the system that runs
# from it, and lets the installer's script look at the disk before and after: again.sh ANSWERS
set -eu
answers=$1
guest=$(echo "${answers%/bundles/*}"/guest-*)
pool=${answers%/install/*}
# The machine's second disk holds a file system with one file.
kept='kept by whoever installs the first disk again'

fail() {
  printf '%s\n' "$@"
  exit 1
}

# What a person's program makes of a machine's first disk: a table, a partition for firmware, the root, and a volume.
make_system_disk() {
  mkdir -p /run/disk /run/layer
  mount -t tmpfs layer /run/layer
  mkdir /run/layer/{upper,work}
  mount -t overlay overlay -o "lowerdir=$guest,upperdir=/run/layer/upper,workdir=/run/layer/work" /run/disk
  rm -rf /run/disk/boot /run/disk/var/cache/* /run/disk/var/lib/apt/lists
  install -D "$pool/rootfs/opt/bootwright/bin/reinstall" /run/disk/opt/bootwright/bin/reinstall
  install -m 0755 /conformance/reinstall/asks.sh /run/disk/opt/asks.sh
  install -m 0644 /conformance/reinstall/asks.service /run/disk/etc/systemd/system/
  ln -s ../asks.service /run/disk/etc/systemd/system/multi-user.target.wants/
  echo worker7 > /run/disk/etc/hostname
  echo '/dev/vdb /var/lib/data ext4 defaults 0 0' > /run/disk/etc/fstab
  mkdir -p /run/disk/var/lib/data
  : > /run/disk/etc/cloud/cloud-init.disabled
  mke2fs -q -t ext4 -d /run/disk /tmp/root 2G
  umount /run/disk
  truncate -s 2200M /tmp/vda
  printf 'label: gpt\nsize=64MiB, type=uefi\nsize=2GiB, type=linux\ntype=lvm\n' | sfdisk --quiet /tmp/vda
  dd if=/tmp/root of=/tmp/vda bs=1M seek=65 conv=notrunc,sparse status=none
  mkdir /tmp/contents
  python3 /conformance/installers/disks.py /tmp/contents
  dd if=/tmp/contents/LVM2_member of=/tmp/vda bs=1M seek=2113 conv=notrunc,sparse status=none
  rm -r /tmp/root /tmp/contents
}

make_data_disk() {
  mkdir /tmp/data
  echo "$kept" > /tmp/data/kept
  mke2fs -q -t ext4 -d /tmp/data /tmp/vdb 64M
}

# An initramfs that looks at a disk as an installer does.
make_looker() {
  local root=/tmp/looker module file
  mkdir -p $root/{bin,dev,modules,proc,sys,usr/sbin}
  cp /bin/busybox $root/bin/
  cp "$(command -v wipefs)" "$(command -v blkid)" $root/usr/sbin/
  ldd "$(command -v wipefs)" "$(command -v blkid)" | grep -o '/[^ :]*\.so[^ :]*' | sort -u | xargs -I{} cp -L --parents {} $root
  for module in virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci virtio_blk; do
    file=$(find "$guest/usr/lib/modules" -name "$module.ko*")
    # What is built into the kernel has no file.
    [ -n "$file" ] || continue
    xz -dc "$file" > $root/modules/$module.ko
    echo $module.ko >> $root/modules/order
  done
  # There are two disks, and the first is meant.
  python3 /conformance/installers/script.py "$answers" | sed 's|no-other-beside-it|path=/dev/vda|' > $root/guard
  install -m 0755 /conformance/reinstall/looks.sh $root/init
  (cd $root && find . | cpio --quiet --create --format newc) | zstd -q -3 > /tmp/looker.img
}

# MEMORY SECONDS, and what QEMU is told besides. The guest's clock follows the instructions that it has executed.
run_machine() {
  timeout --kill-after=5 "$2" qemu-system-x86_64 -machine q35 -accel tcg -icount shift=1 -cpu qemu64 -smp 1 -m "$1" \
    -nographic -no-reboot -net none -device virtio-rng-pci -drive file=/tmp/vda,format=raw,if=virtio,cache=unsafe \
    -drive file=/tmp/vdb,format=raw,if=virtio,cache=unsafe -serial mon:stdio -serial file:/tmp/port "${@:3}" \
    < /dev/null > /tmp/console 2>&1 || return 1
  tr -d '\r' < /tmp/port > /tmp/said
}

last_words() {
  tail -c 2000 /tmp/console | tr -d '\r\0' | sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g' | tail -n 25
  cat /tmp/port
}

# WHEN WHAT: what each installer's script is to say of the first disk, with wipefs and without
expect() {
  run_machine 256 600 -kernel "$guest"/boot/vmlinuz-* -initrd /tmp/looker.img -append 'console=ttyS0 quiet' ||
    fail "nobody could look at the disk $1:" "$(last_words)"
  for tools in with without; do
    grep -qE "^$tools wipefs: $2" /tmp/said || fail "$1, expected $2; it said:" "$(cat /tmp/said)"
  done
}

start_system() {
  run_machine 1024 1500 -kernel "$guest"/boot/vmlinuz-* -initrd "$guest"/boot/initrd.img-* \
    -append 'root=/dev/vda2 rw console=ttyS0 no_timer_check systemd.condition_needs_update=no' ||
    fail 'the machine has not restarted:' "$(last_words)"
  grep -q '^another name: 64' /tmp/said || fail 'it takes the name of another machine:' "$(last_words)"
}

# Firmware goes on from such a disk to its next device: there is none here.
expect_no_start() {
  run_machine 256 20 -boot order=c,reboot-timeout=1 || true
  grep -aq 'not a bootable disk' /tmp/console || fail 'firmware starts the disk:' "$(last_words)"
}

expect_data() {
  e2fsck -fn /tmp/vdb > /tmp/checked 2>&1 || fail 'the second disk is damaged:' "$(cat /tmp/checked)"
  [ "$(dumpe2fs -h /tmp/vdb 2> /tmp/failed | grep UUID)" = "$identity" ] || fail 'the second disk is another one'
  [ "$(debugfs -R 'cat kept' /tmp/vdb 2> /tmp/failed)" = "$kept" ] || fail 'the second disk has lost its file'
}

make_system_disk
make_data_disk
identity=$(dumpe2fs -h /tmp/vdb 2> /tmp/failed | grep UUID)
make_looker
expect 'before it is asked' '/dev/vda is not erased, for it holds: partition vda1 partition vda2 partition vda3\.'
start_system
expect_data
expect 'after it was asked' 'installs onto /dev/vda$'
grep -q '^signatures: $' /tmp/said || fail 'the disk is not empty:' "$(cat /tmp/said)"
expect_no_start
