import { debFacts } from './deb-facts';
import type { NetbootFacts, OperatingSystem } from './operating-system';

/** What Ubuntu releases have in common. */
const ubuntu = {
  ...debFacts,
  refusedSignatures: [],
  packages: ['conntrack', 'ethtool', 'nftables', 'socat'],
  defaultNetworks: [],
  user: 'ubuntu',
} as const satisfies Partial<OperatingSystem>;

/**
 * The live system is made of MAAS's files at images.maas.io: the initramfs of no other image knows `root=squash:`
 * (package cloud-initramfs-rooturl). `recurse=0` keeps the overlay off data disks that are mounted later. The
 * installer's kernel and initrd come out of the ISO. It takes `url=` for its ISO, but so does cloud-init for its
 * own document, and would load the ISO a second time into RAM but for `cloud-config-url`.
 */
function netboot(dataSource: string, iso: string, systemMB: NetbootFacts['systemMB']): NetbootFacts {
  return {
    kernel: 'boot-kernel',
    initrds: ['boot-initrd'],
    live: [
      'root=squash:<assets>/squashfs',
      'overlayroot=tmpfs:recurse=0',
      'ip=dhcp',
      `ds=${dataSource};s=<document>`,
    ],
    overlayRoot: true,
    install: [
      'autoinstall',
      'ip=dhcp',
      `url=<assets>/${iso}`,
      'cloud-config-url=/dev/null',
      `ds=${dataSource};s=<installer>/`,
    ],
    installer: 'autoinstall',
    installerFetches: [],
    installKernel: 'casper/vmlinuz',
    installInitrds: ['casper/initrd'],
    systemMB,
  };
}

/** Its first images had cloud-init 22.1, which takes a plain `ds=nocloud` for a local seed. */
export const ubuntu2204: OperatingSystem = {
  name: 'ubuntu-22.04',
  title: 'Ubuntu 22.04 LTS (jammy)',
  ...ubuntu,
  netboot: netboot('nocloud-net', 'ubuntu-22.04-live-server-amd64.iso', { install: 2200, live: 600 }),
};

export const ubuntu2404: OperatingSystem = {
  name: 'ubuntu-24.04',
  title: 'Ubuntu 24.04 LTS (noble)',
  ...ubuntu,
  netboot: netboot('nocloud', 'ubuntu-24.04-live-server-amd64.iso', { install: 3200, live: 700 }),
};
