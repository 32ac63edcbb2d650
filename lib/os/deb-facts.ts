import { debBalancer } from './deb-balancer';
import type { OperatingSystem } from './operating-system';
import { rivalClocks } from './rival-clocks';

/** What Debian and Ubuntu have in common. */
export const debFacts = {
  documents: ['cloud-init'],
  ignitionSpec: '3.3.0',
  software: 'deb',
  extensionMatch: undefined,
  balancer: debBalancer,
  network: 'netplan',
  binaries: '/usr/bin',
  kubeletEnvironment: '/etc/default/kubelet',
  crioEnvironment: '/etc/default/crio',
  volumePlugins: '/usr/libexec/kubernetes/kubelet-plugins/volume/exec',
  caDirectories: ['/etc/ca-certificates', '/usr/local/share/ca-certificates', '/usr/share/ca-certificates'],
  time: {
    package: 'systemd-timesyncd',
    unit: 'systemd-timesyncd.service',
    configuration: '/etc/systemd/timesyncd.conf.d/90-servers.conf',
    syntax: 'timesyncd',
  },
  rivalClocks,
  // nftables.service starts from /etc/nftables.conf, whose first line flushes kube-proxy's rules too.
  firewalls: ['nftables.service', 'ufw.service'],
  selinux: false,
  selinuxStays: undefined,
  swap: { masks: [], emptyFiles: [] },
  updaters: ['apt-daily-upgrade.timer', 'apt-daily.timer', 'unattended-upgrades.service'],
  resolvConf: '/run/systemd/resolve/resolv.conf',
} as const satisfies Partial<OperatingSystem>;
