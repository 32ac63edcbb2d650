import type { OperatingSystem } from './operating-system';
import { rpmFacts } from './rpm-facts';

/** Rocky Linux 9, and what else is built from the sources of Enterprise Linux 9. */
export const rocky9: OperatingSystem = {
  ...rpmFacts,
  name: 'rocky-9',
  title: 'Rocky Linux 9',
  documents: ['cloud-init'],
  ignitionSpec: '3.3.0',
  software: 'rpm',
  extensionMatch: undefined,
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
  volumePlugins: '/usr/libexec/kubernetes/kubelet-plugins/volume/exec',
  firewalls: ['firewalld.service', 'nftables.service'],
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
