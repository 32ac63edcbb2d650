import { defineCluster } from '../lib/spec';

/** Debian with a firewall that opens exactly what the plan needs, workers that run from RAM, and settings by hand. */
export default defineCluster({
  name: 'debian',
  kubernetes: 'v1.34.10',
  os: 'debian-13',
  networks: {
    machines: '10.50.0.0/24',
    gateway: '10.50.0.254',
    nameservers: ['10.50.0.254'],
    pods: '10.247.0.0/16',
    services: '10.99.0.0/16',
  },
  endpoint: { address: '10.50.0.9', virtualRouterId: 77 },
  etcd: {
    main: { pool: 'etcd', quotaBytes: 2147483648, snapshotRetention: 14 },
    leases: { pool: 'leases', resources: ['coordination.k8s.io/leases'] },
  },
  pools: {
    etcd: {
      role: 'etcd',
      ranges: [{ names: 'etcd[1-3]', addresses: '10.50.0.1-3', macs: '52:54:00:32:00:01-03' }],
    },
    leases: {
      role: 'etcd',
      ranges: [{ names: 'lease[1-3]', addresses: '10.50.0.4-6', macs: '52:54:00:32:00:04-06' }],
    },
    control: {
      role: 'control-plane',
      os: 'debian-12',
      hardware: { cpus: 8, memoryGiB: 32 },
      ranges: [{ names: 'control[1-3]', addresses: '10.50.0.10-12', macs: '52:54:00:32:01:01-03' }],
      flags: {
        'kube-apiserver': {
          'audit-log-path': '-',
          'audit-policy-file': '/etc/kubernetes/audit/policy.yaml',
          'max-requests-inflight': '800',
        },
      },
      // The API server's pod sees it, because a flag names it.
      files: [
        {
          path: '/etc/kubernetes/audit/policy.yaml',
          content: 'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n  - level: Metadata\n',
        },
      ],
    },
    workers: {
      role: 'worker',
      bootFrom: 'live',
      taints: ['dedicated=batch:PreferNoSchedule'],
      ranges: [{ names: 'worker[01-12]', addresses: '10.50.0.101-112', macs: '52:54:00:32:02:01-0c' }],
      machines: {
        worker12: { sysctls: { 'vm.nr_hugepages': 4 }, kernelArguments: ['default_hugepagesz=1G'] },
      },
      kubelet: { maxPods: 60, shutdownGracePeriod: '2m', shutdownGracePeriodCriticalPods: '30s' },
    },
  },
  proxyMode: 'nftables',
  size: { maxNodes: 120 },
  host: {
    firewall: 'ports',
    timeServers: ['10.50.0.254'],
    sshAuthorizedKeys: [
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0Kf3V0p2Qm7cH0yO3kWg3mKk6x4vKqkC2b1c8x0l9e admin',
    ],
  },
  boot: { server: 'http://10.50.0.254:8080', from: 'install' },
  packages: ['nfs-common'],
  files: [
    { path: '/etc/motd', content: 'Written by Bootwright. Change the description, not the machine.\n' },
  ],
});
