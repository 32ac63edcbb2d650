#!/bin/bash
# Powers on machines that have nothing but a network card, on one segment with a boot server that serves a bundle, and
# compares what they report with what the bundle says: segment.sh LOADER SEALED MACHINE…
# A red case may have set `machines`, those to start instead, and `on_the_card`, the MAC address of the only one.
set -eu
# Words of a list.
# shellcheck disable=SC2086
loader=$1 sealed=$2
dist=${sealed%-sealed}
guest=$(echo "${sealed%/bundles/*}"/guest-*)
: "${machines:=${*:3}}"
server=10.60.0.254
# Ten times what the slowest needs on an idle machine.
: "${patience:=1500}"

fail() {
  printf '%s\n' "$@"
  exit 1
}

# As docs/boot.md says.
serve() {
  mkdir -p /srv/bootwright/assets /srv/tftp
  cp -a "$dist" /srv/bootwright/dist
  cp -rT "$sealed" /srv/bootwright/sealed
  chgrp -R www-data /srv/bootwright/sealed
  chmod -R u=rwX,g=rX,o= /srv/bootwright/sealed
  chmod -R a+rX /srv/bootwright/dist
  cp "$dist/boot/nginx/bootwright.conf" /etc/nginx/conf.d/
  nginx -q || fail 'nginx does not start'
  . "/conformance/pxe/$loader.sh"
  dnsmasq --conf-file="$dist/boot/dnsmasq/dnsmasq.conf" --log-dhcp --log-facility=/tmp/dnsmasq.log
}

# What no bundle holds: kernels and images. Fedora CoreOS has a stand-in; Debian's live system is real.
provide_assets() {
  local assets=/srv/bootwright/assets kernel coreos
  kernel=$(echo "$guest"/boot/vmlinuz-*)
  coreos=$assets/fedora-coreos/fedora-coreos-live
  mkdir -p $assets/{fedora-coreos,debian-13/live,extensions}
  cp "$kernel" $coreos-kernel.x86_64
  bash /conformance/pxe/tiny.sh "$guest" $coreos-initramfs.x86_64.img
  printf '%s' "$EXTENSION" > $assets/extensions/kubernetes-cri-o-1.36.raw
  case $machines in *debian*) ;; *) return ;; esac
  cp "$kernel" $assets/debian-13/live/vmlinuz
  cp "$guest"/boot/initrd.img-* $assets/debian-13/live/initrd.img
  bash /conformance/pxe/squash.sh "$guest" $assets/debian-13/live/filesystem.squashfs
}

# NAME. core3 has a disk, an empty one. The guest's clock follows the instructions that it has executed (-icount), so that its patience is as long as
# the host is slow. A BIOS machine has iPXE on its card; a UEFI machine loads ours by TFTP.
power_on() {
  local name=$1 memory=768 firmware=() disk=() card=virtio-net-pci
  case $name in
    core2) [ "$loader" = pxelinux ] || { firmware=(-bios /usr/share/ovmf/OVMF.fd); card+=,romfile=; } ;;
    debian1) memory=2560 ;;
  esac
  ip tuntap add "$name" mode tap
  ip link set "$name" master lan up
  [ "$name" != core3 ] || { truncate -s 64M /tmp/empty; disk=(-drive format=raw,file=/tmp/empty); }
  timeout --kill-after=5 $patience qemu-system-x86_64 -machine q35 -accel tcg -icount shift=2 -cpu qemu64 -smp 1 \
    -m $memory -nographic -no-reboot -boot order=n,reboot-timeout=1000 "${firmware[@]}" "${disk[@]}" \
    -netdev "tap,id=net,ifname=$name,script=no,downscript=no" -device "$card,netdev=net,mac=$(mac_of "$name")" \
    -device virtio-rng-pci -serial mon:stdio -serial "file:/tmp/$name.report" < /dev/null > "/tmp/$name.console" 2>&1 &
  running+=($!)
}

# The stranger has one that is in no bundle.
mac_of() {
  if [ "$1" = stranger ]; then
    echo 52:54:00:3c:00:99
  else
    echo "${on_the_card:-$(sed -n 's/^  "mac": "\(.*\)",/\1/p' "$dist/machines/$1/machine.json")}"
  fi
}

# What a machine said last, to its console and to us.
last_words() {
  tail -c 2000 "/tmp/$1.console" | tr -d '\r\0' | sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g' | tail -n 25
  grep "$(mac_of "$1")" /tmp/dnsmasq.log | tail -n 3 || true
  tail -n 8 "/tmp/$1.report"
}

judge() {
  case $1 in
    stranger)
      grep -q "$(mac_of stranger) no address available" /tmp/dnsmasq.log ||
        fail 'a stranger has not been refused an address:' "$(last_words stranger)"
      ;;
    *)
      [ "$(tail -n 1 "/tmp/$1.report" | tr -d '\r')" = complete ] || fail "$1 has not started:" "$(last_words "$1")"
      PYTHONPATH=/conformance PYTHONDONTWRITEBYTECODE=1 python3 /conformance/pxe/compare.py "$dist" "$1" "/tmp/$1.report"
      ;;
  esac
}

ip link add lan type bridge
ip address add $server/24 dev lan
ip link set lan up
provide_assets
serve
running=()
for machine in $machines; do power_on "$machine"; done
# A loader may have left a server behind, which does not end.
wait "${running[@]}" || true
status=0
for machine in $machines; do
  (judge "$machine") || status=1
done
exit $status
