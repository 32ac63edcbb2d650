import type { OperatingSystem } from './operating-system';

/** What Fedora and Enterprise Linux have in common, whichever way software comes. */
export const rpmFacts = {
  refusedSignatures: [],
  network: 'network-manager',
  defaultNetworks: [],
  binaries: '/usr/bin',
  kubeletEnvironment: '/etc/sysconfig/kubelet',
  crioEnvironment: '/etc/sysconfig/crio',
  caDirectories: ['/etc/pki/ca-trust', '/etc/pki/tls/certs'],
  time: {
    package: 'chrony',
    unit: 'chronyd.service',
    configuration: '/etc/chrony.conf',
    syntax: 'chrony',
  },
  rivalClocks: {},
  selinux: true,
  selinuxStays: undefined,
  // Fedora has it on by default, and its CoreOS off; an empty file keeps it so.
  swap: { masks: [], emptyFiles: ['/etc/systemd/zram-generator.conf'] },
} as const satisfies Partial<OperatingSystem>;
