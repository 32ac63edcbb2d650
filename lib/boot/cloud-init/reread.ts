import type { OperatingSystem } from '../../os';

/**
 * What reads its folder early in the boot, perhaps before `write_files` has filled it, and so must read it again.
 * Some kernel settings are there only once a module is.
 */
export function rereadCommands({ network }: OperatingSystem): string[] {
  return [
    'systemctl daemon-reload',
    'udevadm control --reload',
    'systemctl restart systemd-modules-load.service',
    'systemctl restart systemd-sysctl.service',
    'systemctl restart systemd-journald.service',
    NETWORK[network],
  ];
}

const NETWORK: Readonly<Record<OperatingSystem['network'], string>> = {
  netplan: 'systemctl try-restart systemd-networkd.service',
  'network-manager': 'systemctl reload NetworkManager.service',
  networkd: 'systemctl try-restart systemd-networkd.service',
};
