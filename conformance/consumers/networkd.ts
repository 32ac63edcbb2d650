import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/**
 * A network card with the machine's MAC and the name that its slot would give it: udev must rename it, and networkd
 * must bring its address up. What networkd cannot use it only warns of.
 */
const CHECK = `systemd-machine-id-setup > /dev/null 2>&1
install -d -o systemd-network -g systemd-network /run/systemd/netif/{,links,leases}
mac=$(sed -n 's/^MACAddress=//p' /etc/systemd/network/*.link)
ip link add enp5s0f0 address "$mac" type veth peer name switch
ip link set switch up
udev=$(udevadm test-builtin net_setup_link /sys/class/net/enp5s0f0 2>&1)
name=$(sed -n 's/^ID_NET_NAME=//p' <<< "$udev")
[ "$name" != enp5s0f0 ] || { echo "udev keeps enp5s0f0 for $mac: $udev"; exit 1; }
ip link set enp5s0f0 name "$name"

SYSTEMD_LOG_TARGET=console /usr/lib/systemd/systemd-networkd > /tmp/said 2>&1 &
address=$(sed -n 's/^Address=//p' "$1")
up=
for _ in {1..100}; do
  if ip -oneline address show dev "$name" | grep -qwF "$address"; then up=yes; break; fi
  sleep 0.1
done
kill $!
grep -e 'Unknown key' -e 'Unknown section' -e 'Failed to parse' /tmp/said && exit 1
[ "$up" ] || { echo "$name did not get $address:"; cat /tmp/said; exit 1; }`;

const LINK = '[Match]\nMACAddress=52:54:00:00:00:01\n[Link]\nName=lan0\n';

const ETC = 'machines/m1/rootfs/etc/systemd/network';

export const networkd: Consumer = {
  name: 'networkd',
  reads: 'name and address of the network card',
  packages: ['udev'],
  version: "systemctl --version | sed -n '1s/^systemd \\([0-9]*\\).*/\\1/p'",
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/systemd\/network\/[^/]+\.network$/),
  mistakes: [
    {
      files: {
        [`${ETC}/10-lan0.link`]: LINK,
        [`${ETC}/20-lan0.network`]:
          '[Match]\nName=lan0\n[Network]\nAddress=10.20.0.1/24\nGatway=10.20.0.254\n',
      },
      says: /Unknown key 'Gatway'/,
    },
    {
      files: {
        [`${ETC}/10-lan0.link`]: LINK,
        [`${ETC}/20-lan0.network`]: '[Match]\nName=lan1\n[Network]\nAddress=10.20.0.1/24\n',
      },
      says: /lan0 did not get 10\.20\.0\.1\/24/,
    },
  ],
};
