import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/**
 * NetworkManager prints its configuration, and nmcli a profile, as they have understood them: each line of ours must be
 * among theirs; newer ones have the gateway on a line of its own. nmcli leaves out what it does not know, without a
 * word; of a `.conf` only the syntax is judged.
 */
const CHECK = `case $1 in
*.conf) said=$(NetworkManager --print-config --config="$1" --config-dir=/none --system-config-dir=/none 2>&1) ;;
*) said=$(nmcli --offline connection modify connection.autoconnect yes < "$1" 2>&1) ;;
esac || { echo "$said"; exit 1; }
apart() { sed 's/^\\(address1=[^,]*\\),\\(.*\\)/\\1\\ngateway=\\2/'; }
lost=$(apart < "$1" | grep -vxFf <(apart <<< "$said") || true)
[ -z "$lost" ] || { echo "it lost $lost"; exit 1; }`;

const PROFILES = 'machines/m1/rootfs/etc/NetworkManager/system-connections';

const PROFILE = '[connection]\nid=lan0\ntype=ethernet\n\n[ipv4]\nmethod=manual\n';

export const networkManager: Consumer = {
  name: 'network-manager',
  reads: 'name, address and configuration of cards',
  packages: ['network-manager'],
  version: 'NetworkManager --version',
  check: CHECK,
  subjects: (bundle) =>
    onDisk(bundle, /^\/etc\/NetworkManager\/(conf\.d\/[^/]+\.conf|system-connections\/[^/]+\.nmconnection)$/),
  mistakes: [
    {
      files: { [`${PROFILES}/lan0.nmconnection`]: `${PROFILE}adress1=10.20.0.1/24\n` },
      says: /adress1|at least an address/,
    },
    {
      files: { [`${PROFILES}/lan0.nmconnection`]: `${PROFILE}address1=10.20.0.300/24\n` },
      says: /address/,
    },
    {
      files: {
        'machines/m1/rootfs/etc/NetworkManager/conf.d/90.conf': '[main\nno-auto-default=*\n',
      },
      says: /[Ff]ailed to (read|load|parse)|invalid group/,
    },
  ],
};
