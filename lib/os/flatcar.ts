import type { OperatingSystem } from './operating-system';

/** Flatcar Container Linux: /usr is read-only and the software comes as system extensions (flatcar/sysext-bakery). */
export const flatcar: OperatingSystem = {
  name: 'flatcar',
  title: 'Flatcar Container Linux',
  documents: ['ignition'],
  ignitionSpec: '3.3.0',
  software: 'sysext',
  extensionMatch: '`SYSEXT_LEVEL` is 1.0, or `VERSION_ID` is the version of the boot assets',
  refusedSignatures: [],
  packages: [],
  balancer: undefined,
  network: 'networkd',
  defaultNetworks: [],
  binaries: '/usr/bin',
  kubeletEnvironment: '/etc/sysconfig/kubelet',
  crioEnvironment: '/etc/sysconfig/crio',
  volumePlugins: '/var/lib/kubelet/volumeplugins',
  caDirectories: ['/usr/share/ca-certificates'],
  time: {
    package: 'systemd-timesyncd',
    unit: 'systemd-timesyncd.service',
    configuration: '/etc/systemd/timesyncd.conf.d/90-servers.conf',
    syntax: 'timesyncd',
  },
  rivalClocks: {},
  firewalls: ['ip6tables-restore.service', 'iptables-restore.service'],
  // The kernel has it, but /etc/selinux/config leads into /usr and the default is to permit all.
  selinux: false,
  selinuxStays: 'permissive',
  swap: { masks: [], emptyFiles: [] },
  updaters: ['locksmithd.service', 'update-engine.service'],
  resolvConf: '/run/systemd/resolve/resolv.conf',
  user: 'core',
  /** The installer is the live system with another Ignition document, one that runs `flatcar-install`. */
  netboot: {
    kernel: 'flatcar_production_pxe.vmlinuz',
    initrds: ['flatcar_production_pxe_image.cpio.gz'],
    live: ['flatcar.first_boot=1', 'ignition.config.url=<document>'],
    overlayRoot: false,
    install: ['flatcar.first_boot=1', 'ignition.config.url=<installer>'],
    installer: 'flatcar-install',
    installerFetches: [
      '<version>/flatcar_production_image.bin.bz2',
      '<version>/flatcar_production_image.bin.bz2.sig',
    ],
    systemMB: { install: 1000, live: 500 },
  },
};
