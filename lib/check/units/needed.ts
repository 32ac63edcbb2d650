import type { OperatingSystem } from '../../os/operating-system';

/** A unit of the system that machines here need. */
export interface NeededUnit {
  readonly name: string;
  /** What configures the network where it is needed; everywhere if it says none. */
  readonly networks?: readonly OperatingSystem['network'][];
  /** What becomes of the machine without it. */
  readonly otherwise: string;
}

const NO_BOOT = 'what starts at boot hangs on it';
const NO_CGROUPS = 'CRI-O and the kubelet ask systemd for control groups over it';
const NO_NETWORK = 'it configures the network of the machine';

/** Units that a description may mask or disable, and that nothing here works without. */
export const NEEDED: readonly NeededUnit[] = [
  { name: 'NetworkManager.service', networks: ['network-manager'], otherwise: NO_NETWORK },
  { name: 'basic.target', otherwise: NO_BOOT },
  { name: 'dbus-broker.service', networks: ['network-manager'], otherwise: NO_CGROUPS },
  { name: 'dbus.service', networks: ['netplan', 'networkd'], otherwise: NO_CGROUPS },
  { name: 'dbus.socket', otherwise: NO_CGROUPS },
  { name: 'local-fs.target', otherwise: NO_BOOT },
  { name: 'multi-user.target', otherwise: NO_BOOT },
  { name: 'network-online.target', otherwise: 'CRI-O and the kubelet start after it' },
  { name: 'network.target', otherwise: NO_BOOT },
  { name: 'sockets.target', otherwise: NO_BOOT },
  { name: 'sysinit.target', otherwise: NO_BOOT },
  { name: 'systemd-modules-load.service', otherwise: 'it loads br_netfilter and overlay, which pods need' },
  { name: 'systemd-networkd.service', networks: ['netplan', 'networkd'], otherwise: NO_NETWORK },
  { name: 'systemd-networkd.socket', networks: ['netplan', 'networkd'], otherwise: NO_NETWORK },
  {
    name: 'systemd-resolved.service',
    networks: ['netplan', 'networkd'],
    otherwise: 'it writes the resolv.conf that pods are given',
  },
  { name: 'systemd-sysctl.service', otherwise: 'it sets forwarding and all else of sysctl.d' },
  { name: 'systemd-udevd.service', otherwise: 'it names the interfaces and the disks' },
  { name: 'timers.target', otherwise: NO_BOOT },
];
