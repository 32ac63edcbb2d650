#!/bin/bash
# An initramfs that is all of a system: BusyBox, a network card's modules and Ignition: tiny.sh GUEST OUTPUT
set -eu
guest=$1 output=$2 root=/tmp/tiny
modules=(failover net_failover virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci virtio_net)
programs=(/usr/lib/dracut/modules.d/30ignition/ignition /usr/sbin/{groupadd,useradd,usermod})

mkdir -p $root/{bin,sbin,dev,etc,modules,proc,run,sys,tmp,usr/bin,usr/sbin,sysroot/etc/selinux}
cp /bin/busybox $root/bin/
cp "${programs[@]}" $root/usr/sbin/
# The libraries that they load, at their own paths.
ldd "${programs[@]}" | grep -o '/[^ :]*\.so[^ :]*' | sort -u | xargs -I{} cp -L --parents {} $root
for module in "${modules[@]}"; do
  file=$(find "$guest/usr/lib/modules" -name "$module.ko*")
  # What is built into the kernel has no file.
  [ -n "$file" ] || continue
  xz -dc "$file" > $root/modules/$module.ko
  echo $module.ko >> $root/modules/order
done
for each in $root $root/sysroot; do
  cp /etc/{group,gshadow,login.defs,passwd,shadow} $each/etc/
done
# Ignition gives up after all is written if it cannot label files for SELinux.
printf 'SELINUX=disabled\nSELINUXTYPE=none\n' > $root/sysroot/etc/selinux/config
printf '#!/bin/busybox true\n' > $root/usr/sbin/setfiles
cp /conformance/pxe/tiny-init.sh $root/init
cp /conformance/pxe/{report,udhcpc}.sh $root/
chmod 0755 $root/init $root/udhcpc.sh $root/usr/sbin/setfiles
(cd $root && find . | cpio --quiet --create --format newc) | zstd -q -3 > "$output"
