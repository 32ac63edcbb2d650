import { defineCluster } from '../lib/spec';

/**
 * One control plane with stacked etcd, which is installed, and two workers on Fedora CoreOS that run from RAM. The
 * control plane could run from RAM as well, at the price that each restart of it loses the whole cluster.
 */
export default defineCluster({
  name: 'small',
  kubernetes: 'v1.36.3',
  os: 'fedora-coreos',
  networks: {
    machines: '10.30.0.0/24',
    gateway: '10.30.0.1',
    nameservers: ['10.30.0.1'],
    pods: '10.245.0.0/16',
    services: '10.97.0.0/16',
  },
  endpoint: { address: '10.30.0.10' },
  etcd: { main: { pool: 'control' } },
  pools: {
    control: {
      role: 'control-plane',
      bootFrom: 'install',
      machines: { control: { address: '10.30.0.10', mac: '52:54:00:1e:00:01' } },
    },
    workers: {
      role: 'worker',
      ranges: [{ names: 'worker[1-2]', addresses: '10.30.0.11-12', macs: '52:54:00:1e:00:02-03' }],
    },
  },
  host: { sshAuthorizedKeys: [] },
  boot: { server: 'http://10.30.0.2:8080', from: 'live' },
  extensions: {
    'kubernetes-cri-o-1.36': {
      url: 'http://10.30.0.2:8080/assets/extensions/kubernetes-cri-o-1.36.raw',
      sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    },
  },
});
