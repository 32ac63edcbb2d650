#!/bin/bash
# Lets Ignition lay down a document: ignition.sh DOCUMENT. What the document merges is fetched from a web server, which
# serves the bundles as the boot server does. What an example downloads exists nowhere, so something else is fetched.
set -eu
. /conformance/laid-down/common.sh "$1"

# Ignition gives up after all is written if it cannot label files for SELinux.
mkdir -p /etc/selinux
printf 'SELINUX=disabled\nSELINUXTYPE=none\n' > /etc/selinux/config
ln -s /bin/true /usr/local/sbin/setfiles
export PATH=/usr/local/sbin:$PATH

mkdir -p /sysroot
mount --bind / /sysroot

# The boot server, which has what the pool shares.
server=$(sed -n 's|.*"source": "http://\([^/]*\)/pools/.*|\1|p' "$1")
ip address add "${server%:*}/32" dev lo
python3 -m http.server --bind "${server%:*}" --directory "$dist" "${server#*:}" > /dev/null 2>&1 &
until curl --silent --output /dev/null "http://$server/"; do sleep 0.1; done

ignite() {
  IGNITION_CONFIG_FILE=$document /usr/lib/dracut/modules.d/30ignition/ignition --platform=file --root=/sysroot \
    --config-cache=/run/ignition.json --state-file=/run/ignition.state --neednet=/run/ignition.neednet \
    --log-to-stdout --stage="$1" > /tmp/said 2>&1 || fail "ignition --stage=$1:" "$(tail -n 20 /tmp/said)"
}

document=$1
remember
ignite fetch-offline
ignite fetch
sed -i -E 's|"source":"https?://[^"]*","verification":\{"hash":"[^"]*"\}|"source":"data:,fetched","verification":{}|g' \
  /run/ignition.json
ignite files
# As systemd does on the first boot.
mapfile -t units < <(sed -n 's/^\(enable\|disable\) //p' /etc/systemd/system-preset/20-ignition.preset)
systemctl --root=/ preset "${units[@]}" > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
compare
