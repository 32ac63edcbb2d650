import type { OperatingSystem } from './operating-system';

/** Rocky Linux 9, and what else is built from the sources of Enterprise Linux 9. */
export const rocky9: OperatingSystem = {
  name: 'rocky-9',
  title: 'Rocky Linux 9',
  documents: ['cloud-init'],
  ignitionSpec: '3.3.0',
  software: 'rpm',
  extensionMatch: undefined,
  refusedSignatures: [],
  packages: ['chrony', 'conntrack-tools', 'container-selinux', 'ethtool', 'iproute-tc', 'nftables', 'socat'],
  balancer: {
    // Named by its path: curl and curl-minimal have it, and do not go together (dnf(8), SPECIFYING PACKAGES).
    packages: ['/usr/bin/curl', 'haproxy', 'keepalived'],
    // Without it haproxy may use web ports alone (selinux-policy, rhcs.te).
    haproxy: { unit: 'haproxy.service', selinuxBoolean: 'haproxy_connect_any' },
    keepalived: { unit: 'keepalived.service', selinuxBoolean: undefined },
    // Scripts elsewhere have keepalived's own domain, which may connect to few ports (selinux-policy, keepalived.fc).
    scripts: '/usr/libexec/keepalived',
  },
  network: 'network-manager',
  defaultNetworks: [],
  binaries: '/usr/bin',
  kubeletEnvironment: '/etc/sysconfig/kubelet',
  crioEnvironment: '/etc/sysconfig/crio',
  volumePlugins: '/usr/libexec/kubernetes/kubelet-plugins/volume/exec',
  caDirectories: ['/etc/pki/ca-trust', '/etc/pki/tls/certs'],
  time: {
    package: 'chrony',
    unit: 'chronyd.service',
    configuration: '/etc/chrony.conf',
    syntax: 'chrony',
  },
  rivalClocks: {},
  firewalls: ['firewalld.service', 'nftables.service'],
  selinux: true,
  swap: { masks: [], emptyFiles: ['/etc/systemd/zram-generator.conf'] },
  updaters: ['dnf-automatic-install.timer', 'dnf-automatic.timer', 'dnf-makecache.timer'],
  resolvConf: '/etc/resolv.conf',
  user: 'rocky',
  /**
   * The live image is one that livemedia-creator made with cloud-init in it; `<assets>` is otherwise the tree of the
   * DVD. Images before 9.4 have a cloud-init that takes a plain `ds=nocloud` for a local seed.
   */
  netboot: {
    kernel: 'live/vmlinuz',
    initrds: ['live/initrd.img'],
    live: [
      'root=live:<assets>/live/squashfs.img',
      'rd.live.image',
      'rd.neednet=1',
      'ip=dhcp',
      'ds=nocloud-net;s=<document>',
    ],
    overlayRoot: true,
    install: ['inst.ks=<installer>', 'inst.repo=<assets>', 'inst.text', 'ip=dhcp'],
    installer: 'kickstart',
    installerFetches: ['.treeinfo', 'AppStream/', 'BaseOS/', 'images/install.img'],
    installKernel: 'images/pxeboot/vmlinuz',
    installInitrds: ['images/pxeboot/initrd.img'],
    systemMB: { install: 1200, live: 1200 },
  },
};
