#!/bin/busybox sh
# The first process of the machines that stand in for Fedora CoreOS: brings the network up, lets Ignition do all that it
# does, reports, and ends the machine.
/bin/busybox --install -s /bin
export PATH=/bin:/sbin:/usr/bin:/usr/sbin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mount -t tmpfs tmp /tmp
echo 1 > /proc/sys/kernel/printk
exec 3> /dev/ttyS1

end() {
  echo "$*" >&3
  # The report has left the serial port when the machine ends.
  sleep 1
  poweroff -f
}

for module in $(cat /modules/order); do insmod "/modules/$module" || end "no module $module"; done
# Of the network cards, the one that the loader names.
wanted=$(sed -n 's/.*BOOTIF=01-\([0-9a-f-]*\).*/\1/p' /proc/cmdline | tr - :)
for each in /sys/class/net/*; do [ "$(cat "$each/address")" != "$wanted" ] || card=${each##*/}; done
[ -n "$card" ] || end "no network card $wanted"
ip link set lo up
ip link set "$card" up
udhcpc -q -n -t 20 -i "$card" -s /udhcpc.sh || end 'no address'

mkdir -p /run/ignition
for stage in fetch-offline fetch files; do
  ignition --root=/sysroot --platform=metal --stage=$stage --log-to-stdout > /tmp/log 2>&1 ||
    end "Ignition fails at $stage: $(tail -n 5 /tmp/log)"
done
echo "address $(ip -4 -o addr show "$card" | sed 's/.*inet //; s/ .*//')" >&3
sh /report.sh /sysroot etc opt var >&3
end complete
