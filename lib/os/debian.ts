import { debFacts } from './deb-facts';
import type { NetbootFacts, OperatingSystem } from './operating-system';

/** What Debian releases have in common. */
const debian = {
  ...debFacts,
  // netplan.io and the two parts of systemd come with Debian's cloud images, but not with debian-installer.
  packages: [
    'conntrack',
    'ethtool',
    'netplan.io',
    'nftables',
    'socat',
    'systemd-resolved',
    'systemd-timesyncd',
  ],
  // The cloud images' own, which gives each card that is named en* or eth* an address by DHCP.
  defaultNetworks: ['/etc/netplan/90-default.yaml'],
  user: 'debian',
} as const satisfies Partial<OperatingSystem>;

/**
 * The live image is one that live-build made with the package cloud-init in it; its initramfs resolves no names, so
 * the boot server must be an address (live-boot(7), `fetch`). The installer is `netboot.tar.gz` of
 * dists/<suite>/main/installer-amd64, unpacked.
 */
function netboot(dataSource: string, systemMB: NetbootFacts['systemMB']): NetbootFacts {
  return {
    kernel: 'live/vmlinuz',
    initrds: ['live/initrd.img'],
    live: ['boot=live', 'components', 'fetch=<assets>/live/filesystem.squashfs', dataSource],
    overlayRoot: true,
    install: ['auto=true', 'priority=critical', 'interface=auto', 'hostname=<hostname>', 'url=<installer>'],
    installer: 'preseed',
    installerFetches: [],
    installKernel: 'debian-installer/amd64/linux',
    installInitrds: ['debian-installer/amd64/initrd.gz'],
    systemMB,
  };
}

/** Its cloud-init is 22.4.2, which takes a plain `ds=nocloud` for a local seed and never fetches the URL. */
export const debian12: OperatingSystem = {
  name: 'debian-12',
  title: 'Debian 12 (bookworm)',
  ...debian,
  refusedSignatures: [],
  netboot: netboot('ds=nocloud-net;s=<document>', { install: 50, live: 500 }),
};

/** Its apt asks sqv, which takes no v3 since 2026-02-01 (apt 3.0, /usr/share/apt/default-sequoia.config). */
export const debian13: OperatingSystem = {
  name: 'debian-13',
  title: 'Debian 13 (trixie)',
  ...debian,
  refusedSignatures: ['v3'],
  netboot: netboot('ds=nocloud;s=<document>', { install: 60, live: 500 }),
};
