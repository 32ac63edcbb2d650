import { defineCluster } from './lib/spec';

/**
 * A large, highly available cluster on bare metal: etcd in two clusters of three, so that the flood of events
 * never slows the rest; three control planes behind a virtual IP; two hundred workers; ten racks, of which any may fail.
 *
 * Edit it, run `npm run synth`, and read the diff of `dist/`.
 */
export default defineCluster({
  name: 'reference',
  kubernetes: 'v1.36.3',
  os: 'ubuntu-24.04',

  networks: {
    machines: '10.20.0.0/24',
    gateway: '10.20.0.254',
    nameservers: ['10.20.0.254'],
    pods: '10.244.0.0/16',
    services: '10.96.0.0/12',
    dnsDomain: 'cluster.local',
  },

  endpoint: { address: '10.20.0.9', balancer: 'haproxy-keepalived' },

  etcd: {
    main: { pool: 'etcd-main' },
    events: { pool: 'etcd-events', resources: ['/events'] },
  },

  pools: {
    'etcd-main': {
      role: 'etcd',
      hardware: { cpus: 4, memoryGiB: 16 },
      domains: { rack: 'rack[1-3]' },
      ranges: [{ names: 'etcd[1-3]', addresses: '10.20.0.1-3', macs: '52:54:00:14:00:01-03' }],
    },
    'etcd-events': {
      role: 'etcd',
      hardware: { cpus: 4, memoryGiB: 16 },
      domains: { rack: 'rack[1-3]' },
      ranges: [{ names: 'etcd[4-6]', addresses: '10.20.0.4-6', macs: '52:54:00:14:00:04-06' }],
    },
    masters: {
      role: 'control-plane',
      hardware: { cpus: 32, memoryGiB: 128 },
      domains: { rack: 'rack[1-3]' },
      ranges: [{ names: 'master[1-3]', addresses: '10.20.0.10-12', macs: '52:54:00:14:01:01-03' }],
    },
    workers: {
      role: 'worker',
      hardware: { cpus: 32, memoryGiB: 128 },
      domains: { rack: 'rack[1-10] of 20' },
      ranges: [{ names: 'worker[1-200]', addresses: '10.20.0.20-219', macs: '52:54:00:14:02:01-c8' }],
    },
  },

  // Public keys of those who may log in to the machines: none, until you add yours.
  host: { sshAuthorizedKeys: [] },

  boot: { server: 'http://10.20.0.254:8080', from: 'install' },
});
