# shellcheck shell=bash
# PXELINUX and its configuration, by TFTP.
cp /usr/lib/PXELINUX/lpxelinux.0 /usr/lib/syslinux/modules/bios/ldlinux.c32 /srv/tftp/
cp -r "$dist/boot/pxelinux/pxelinux.cfg" /srv/tftp/
