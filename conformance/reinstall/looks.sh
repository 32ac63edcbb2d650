#!/bin/busybox sh
# The first process of a machine that was started from elsewhere: what its first disk holds, and what an installer's
# script says of it, with the tools of those that have wipefs and of Debian's, which has none.
/bin/busybox --install -s /bin
export PATH=/bin:/usr/sbin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
exec > /dev/ttyS1 2>&1
for module in $(cat /modules/order); do insmod "/modules/$module"; done
# It settles nothing here, and knows nothing that this disk is meant by.
printf '#!/bin/sh\n' > /bin/udevadm
chmod +x /bin/udevadm

# What it says to a person goes to the console; it says that over and over.
look() {
  sed 's|>/dev/console|>>/heard|' /guard > /script
  : > /heard
  sh /script >> /heard 2>&1 &
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ -s /heard ] && break
    sleep 1
  done
  kill $! 2> /dev/null
  sed "s/^/$1: /" /heard
}

echo "signatures: $(echo $(wipefs --noheadings --parsable --output TYPE,OFFSET /dev/vda))"
look 'with wipefs'
rm /usr/sbin/wipefs
look 'without wipefs'
sleep 1
poweroff -f
