import type { ClusterSpec } from '../lib/spec';

/** One control plane with stacked etcd and two workers, on Fedora CoreOS that runs from RAM. */
const cluster: ClusterSpec = {
  name: 'small',
  kubernetes: 'v1.36.3',
  os: 'fedora-coreos',
  networks: {
    machines: '10.30.0.0/24',
    gateway: '10.30.0.1',
    pods: '10.245.0.0/16',
    services: '10.97.0.0/16',
  },
  endpoint: { address: '10.30.0.10' },
  etcd: { main: { pool: 'control' } },
  pools: {
    control: {
      role: 'control-plane',
      machines: { control: { address: '10.30.0.10', mac: '52:54:00:1e:00:01' } },
    },
    workers: {
      role: 'worker',
      ranges: [
        {
          names: 'worker[1-2]',
          addresses: '10.30.0.11-10.30.0.12',
          macs: '52:54:00:1e:00:02-52:54:00:1e:00:03',
        },
      ],
    },
  },
  boot: { server: 'http://10.30.0.2:8080', from: 'live' },
  extensions: {
    kubernetes: {
      url: 'http://10.30.0.2:8080/assets/extensions/kubernetes-v1.36.3-x86-64.raw',
      sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    },
    'cri-o': {
      url: 'http://10.30.0.2:8080/assets/extensions/cri-o-v1.36.0-x86-64.raw',
      sha256: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
    },
  },
};

export default cluster;
