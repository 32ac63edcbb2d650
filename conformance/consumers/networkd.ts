import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/**
 * A network card with the machine's MAC and the name that its slot would give it: udev must rename it, and networkd
 * must bring its address up. Where another address is to stay when networkd is started again, as the endpoint's, it
 * must. For a drop-in of what netplan generates, a bare file stands in. What networkd cannot use it only warns of.
 */
const CHECK = `systemd-machine-id-setup > /dev/null 2>&1
file=$1
case $file in *.d/*.conf)
  file=$(dirname "$file"); file=\${file%.d}
esac
if [ ! -e "$file" ]; then
  name=$(basename "\${file#*-netplan-}" .network)
  file=/run/systemd/network/$(basename "$file")
  mkdir -p /run/systemd/network
  printf '[Match]\\nName=%s\\n[Network]\\nAddress=10.20.0.1/24\\n' "$name" > "$file"
  printf '[Match]\\nMACAddress=52:54:00:00:00:01\\n[Link]\\nName=%s\\n' "$name" > /etc/systemd/network/10.link
fi
install -d -o systemd-network -g systemd-network /run/systemd/netif/{,links,leases}
mac=$(sed -n 's/^MACAddress=//p' /etc/systemd/network/*.link)
ip link add enp5s0f0 address "$mac" type veth peer name switch
ip link set switch up
udev=$(udevadm test-builtin net_setup_link /sys/class/net/enp5s0f0 2>&1)
name=$(sed -n 's/^ID_NET_NAME=//p' <<< "$udev")
[ "$name" != enp5s0f0 ] || { echo "udev keeps enp5s0f0 for $mac: $udev"; exit 1; }
ip link set enp5s0f0 name "$name"

run() {
  SYSTEMD_LOG_TARGET=console /usr/lib/systemd/systemd-networkd >> /tmp/said 2>&1 &
  for _ in {1..100}; do
    if ip -oneline address show dev "$name" | grep -wF "$address" | grep -qv tentative; then return; fi
    sleep 0.1
  done
  echo "$name did not get $address:"; cat /tmp/said
  exit 1
}
address=$(sed -n 's/^Address=//p' "$file")
run
kill $!; wait $! 2> /dev/null
if grep -qs KeepConfiguration /etc/systemd/network/"$(basename "$file")".d/*.conf; then
  ip address add 10.255.0.9/32 dev "$name"
  run
  sleep 2
  kill $!
  ip -oneline address show dev "$name" | grep -qwF 10.255.0.9/32 || { echo "networkd took 10.255.0.9 off $name"; exit 1; }
fi
grep -e 'Unknown key' -e 'Unknown section' -e 'Failed to parse' /tmp/said && exit 1
true`;

const LINK = '[Match]\nMACAddress=52:54:00:00:00:01\n[Link]\nName=lan0\n';

const ETC = 'machines/m1/rootfs/etc/systemd/network';

export const networkd: Consumer = {
  name: 'networkd',
  reads: 'name and address of the network card',
  packages: ['udev'],
  version: "systemctl --version | sed -n '1s/^systemd \\([0-9]*\\).*/\\1/p'",
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/systemd\/network\/(?!99-)[^/]+\.network(\.d\/[^/]+\.conf)?$/),
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
    {
      files: {
        [`${ETC}/10-netplan-lan0.network.d/keep.conf`]: '[Network]\nKeepConfiguration=dhcp\n',
      },
      says: /networkd took 10\.255\.0\.9 off lan0/,
    },
    {
      files: {
        [`${ETC}/10-lan0.link`]: LINK,
        [`${ETC}/20-lan0.network`]: '[Match]\nName=lan0\n[Network]\nAddress=10.20.0.1/24\n',
        [`${ETC}/99-undescribed.network`]: '[Match]\nKinds=!*\n',
      },
      says: /Unknown key 'Kinds'/,
    },
  ],
};
