import { defineCluster } from '../lib/spec';

/** Rocky Linux with SELinux enforcing, brought up by kubeadm, behind a balancer that somebody else runs. */
export default defineCluster({
  name: 'rocky',
  kubernetes: 'v1.33.13',
  os: 'rocky-9',
  bootstrap: 'kubeadm',
  networks: {
    machines: '10.60.0.0/23',
    gateway: '10.60.0.1',
    nameservers: ['10.60.0.1'],
    pods: '10.248.0.0/16',
    services: '10.100.0.0/16',
  },
  endpoint: { address: '10.70.0.5', name: 'api.rocky.example.com', port: 443, balancer: 'external' },
  etcd: {
    main: { pool: 'etcd' },
    events: { pool: 'etcd-events', resources: ['/events'] },
  },
  pools: {
    etcd: {
      role: 'etcd',
      ranges: [{ names: 'etcd[1-3]', addresses: '10.60.0.11-13', macs: '52:54:00:3c:00:01-03' }],
    },
    'etcd-events': {
      role: 'etcd',
      ranges: [{ names: 'etcd[4-6]', addresses: '10.60.0.14-16', macs: '52:54:00:3c:00:04-06' }],
    },
    control: {
      role: 'control-plane',
      hardware: { cpus: 16, memoryGiB: 64 },
      ranges: [{ names: 'control[1-3]', addresses: '10.60.0.21-23', macs: '52:54:00:3c:01:01-03' }],
    },
    workers: {
      role: 'worker',
      hardware: { cpus: 32, memoryGiB: 256 },
      // Brought with: npm run secrets -- --set ceph-client=@ceph.client.nodes.keyring
      secretFiles: [{ path: '/etc/ceph/ceph.client.nodes.keyring', secret: 'ceph-client' }],
      ranges: [{ names: 'worker[1-20]', addresses: '10.60.1.1-20', macs: '52:54:00:3c:02:01-14' }],
    },
  },
  host: {
    firewall: 'trusted',
    selinux: 'enforcing',
    timeServers: ['10.60.0.1'],
    sshAuthorizedKeys: [],
    rootPassword: { secret: 'root-password' },
  },
  boot: { server: 'http://10.60.0.2:8080', from: 'install' },
});
