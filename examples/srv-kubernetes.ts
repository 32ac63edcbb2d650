import { defineCluster } from '../lib/spec';

/** The layout of older guides: /srv/kubernetes, a token file, and members of etcd that find one another by DNS. */
export default defineCluster({
  name: 'srv-kubernetes',
  kubernetes: 'v1.32.13',
  os: 'debian-12',
  pkiLayout: 'srv-kubernetes',
  kubeletIdentity: 'bootstrap-token',
  networks: {
    machines: '10.80.0.0/24',
    gateway: '10.80.0.254',
    nameservers: ['10.80.0.254'],
    pods: '10.249.0.0/16',
    services: '10.101.0.0/16',
  },
  endpoint: { address: '10.80.0.9' },
  etcd: { main: { pool: 'masters', discoverySrv: 'srv-kubernetes.example.com' } },
  pools: {
    masters: {
      role: 'control-plane',
      ranges: [{ names: 'master[1-3]', addresses: '10.80.0.1-3', macs: '52:54:00:50:00:01-03' }],
    },
    nodes: {
      role: 'worker',
      ranges: [{ names: 'node[1-3]', addresses: '10.80.0.11-13', macs: '52:54:00:50:00:11-13' }],
    },
  },
  calicoManifests: 'http://10.80.0.254:8080/assets/calico',
  host: { sshAuthorizedKeys: [] },
  boot: { server: 'http://10.80.0.254:8080', from: 'install' },
});
