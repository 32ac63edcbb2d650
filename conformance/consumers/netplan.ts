import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

/**
 * What cloud-init hands to netplan on Ubuntu: the file as it is, below `network:` where that key is left out. netplan
 * also wants to tell a running systemd, which the tree has not; only what the generator says counts.
 */
const CHECK = `mkdir -p /tmp/root/etc/netplan
umask 077
if grep -q '^network:' "$1"; then cat "$1"; else echo network:; sed 's/^/  /' "$1"; fi > /tmp/root/etc/netplan/50-cloud-init.yaml
said=$(/usr/libexec/netplan/generate --root-dir /tmp/root 2>&1) || { echo "$said"; exit 1; }
[ -z "$said" ] || { echo "$said"; exit 1; }
ls /tmp/root/run/systemd/network | grep .`;

export const netplan: Consumer = {
  name: 'netplan',
  reads: 'network of machines that start with cloud-init',
  packages: ['netplan.io'],
  version: 'dpkg-query --show netplan-generator | cut -f2',
  check: CHECK,
  subjects: (bundle) => inBundle(bundle, /\/cloud-init\/network-config$/),
  mistakes: [
    {
      files: {
        'machines/m1/cloud-init/network-config':
          'version: 2\nethernets:\n  lan0:\n    match: {macaddress: "52:54:00:00:00:01"}\n    addreses: [10.20.0.1/24]\n',
      },
      says: /unknown key 'addreses'/,
    },
  ],
};
