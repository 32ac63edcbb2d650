import type { OperatingSystem } from '../../os';

/**
 * What reads its folder early in the boot, perhaps before `write_files` has filled it, and so must read it again.
 * Some kernel settings are there only once a module is.
 */
export function rereadCommands({ defaultNetworks, network }: OperatingSystem): string[] {
  return [
    'systemctl daemon-reload',
    'udevadm control --reload',
    'systemctl restart systemd-modules-load.service',
    'systemctl restart systemd-sysctl.service',
    'systemctl restart systemd-journald.service',
    ...(network === 'netplan' && defaultNetworks.length > 0 ? ['netplan generate'] : []),
    ...NETWORK[network],
  ];
}

/** Profiles that NetworkManager made before it was told to make none. Those of files have other names. */
const FORGET_DEFAULTS =
  "nmcli --get-values UUID,NAME connection show | sed -n 's/:Wired connection [0-9]*$//p' | xargs -r nmcli connection delete";

const NETWORK: Readonly<Record<OperatingSystem['network'], readonly string[]>> = {
  netplan: ['systemctl try-restart systemd-networkd.service'],
  'network-manager': ['systemctl reload NetworkManager.service', FORGET_DEFAULTS],
  networkd: ['systemctl try-restart systemd-networkd.service'],
};
