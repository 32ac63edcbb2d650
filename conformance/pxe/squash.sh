#!/bin/bash
# Debian's live system, with what reports on it: squash.sh GUEST OUTPUT
# It tells systemd that its caches are up to date: to make them anew takes minutes. What follows -e is left out, and
# nothing else, so that it comes last.
set -eu
wants=etc/systemd/system/multi-user.target.wants
mksquashfs "$1" "$2" -quiet -no-progress -comp zstd -Xcompression-level 3 -wildcards \
  -p 'etc/.updated f 0644 0 0 true' \
  -p 'var/.updated f 0644 0 0 true' \
  -p 'opt/lab d 0755 0 0' \
  -p 'opt/lab/report.sh f 0755 0 0 cat /conformance/pxe/report.sh' \
  -p 'opt/lab/live-report.sh f 0755 0 0 cat /conformance/pxe/live-report.sh' \
  -p 'etc/systemd/system/live-report.service f 0644 0 0 cat /conformance/pxe/live-report.service' \
  -p "$wants d 0755 0 0" \
  -p "$wants/live-report.service s 0777 0 0 ../live-report.service" \
  -e 'boot/*' 'proc/*' 'sys/*' 'dev/*' 'var/cache/*' 'var/lib/apt/*' 'usr/share/locale/*'
