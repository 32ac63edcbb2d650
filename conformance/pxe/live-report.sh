#!/bin/sh
# Reports what cloud-init left on a machine that runs from RAM, and ends it. The installation of packages, which the
# document starts last, cannot end here: there is no repository.
state() {
  systemctl show --property ActiveState --value "$1"
}

report() {
  echo "address $(ip -4 -o addr show scope global | sed 's/.*inet //; s/ .*//')"
  grep -h -e ' - WARNING' -e ' - ERROR' /var/log/cloud-init.log
  sh /opt/lab/report.sh / etc opt var/lib/kubelet
  echo complete
}

until [ "$(state bootwright-install.service)" != inactive ] || [ "$(state cloud-final.service)" = failed ]; do
  sleep 1
done
report > /dev/ttyS1
sleep 2
systemctl poweroff --force --force
