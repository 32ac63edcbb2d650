import type { OperatingSystem } from './operating-system';
import { rpmFacts } from './rpm-facts';

/** Fedora CoreOS: /usr is read-only, software comes as system extensions, updates would come from Zincati. */
export const fedoraCoreos: OperatingSystem = {
  ...rpmFacts,
  name: 'fedora-coreos',
  title: 'Fedora CoreOS',
  documents: ['ignition'],
  ignitionSpec: '3.4.0',
  software: 'sysext',
  // os-release of Fedora CoreOS has Fedora's VERSION_ID and no SYSEXT_LEVEL (fedora-sysexts#85).
  extensionMatch:
    '`VERSION_ID` is the number that the version of the boot assets begins with, such as 44 of 44.20260802.3.1, on each machine and at each update',
  packages: [],
  balancer: undefined,
  volumePlugins: '/var/lib/kubelet/volumeplugins',
  firewalls: ['nftables.service'],
  updaters: ['zincati.service'],
  resolvConf: '/run/systemd/resolve/resolv.conf',
  user: 'core',
  /**
   * The release's three live artifacts, with the version taken out of their names. Without `ignition.firstboot` and
   * the platform, Ignition would not run. The installer is the live system with another Ignition document.
   */
  netboot: {
    kernel: 'fedora-coreos-live-kernel.x86_64',
    initrds: ['fedora-coreos-live-initramfs.x86_64.img'],
    live: [
      'coreos.live.rootfs_url=<assets>/fedora-coreos-live-rootfs.x86_64.img',
      'ignition.firstboot',
      'ignition.platform.id=metal',
      'ignition.config.url=<document>',
    ],
    overlayRoot: false,
    install: [
      'coreos.live.rootfs_url=<assets>/fedora-coreos-live-rootfs.x86_64.img',
      'ignition.firstboot',
      'ignition.platform.id=metal',
      'ignition.config.url=<installer>',
    ],
    installer: 'coreos-installer',
    installerFetches: [],
    systemMB: { install: 1000, live: 1000 },
  },
};
