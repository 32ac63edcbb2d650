import { defineCluster } from '../lib/spec';

/** Three control planes with stacked etcd and three workers on Flatcar, installed to disk, behind a registry mirror that asks for a login. */
export default defineCluster({
  name: 'flatcar',
  kubernetes: 'v1.35.7',
  os: 'flatcar',
  networks: {
    machines: '10.40.0.0/24',
    gateway: '10.40.0.1',
    nameservers: ['10.40.0.2'],
    pods: '10.246.0.0/16',
    services: '10.98.0.0/16',
  },
  endpoint: { address: '10.40.0.9', name: 'api.flatcar.example.com' },
  etcd: { main: { pool: 'control', roundTripMs: 2 } },
  pools: {
    control: {
      role: 'control-plane',
      hardware: { cpus: 8, memoryGiB: 32, disk: { sizeGB: 480 } },
      ranges: [{ names: 'control[1-3]', addresses: '10.40.0.10-12', macs: '52:54:00:28:00:01-03' }],
    },
    workers: {
      role: 'worker',
      labels: { 'topology.kubernetes.io/zone': 'east' },
      ranges: [{ names: 'worker[1-3]', addresses: '10.40.0.21-23', macs: '52:54:00:28:00:11-13' }],
    },
  },
  runtime: {
    mirrors: {
      'registry.k8s.io': ['registry.example.com:5000/k8s'],
      'quay.io': ['registry.example.com:5000/quay'],
    },
    insecureRegistries: ['registry.example.com:5000'],
    registries: { 'registry.example.com:5000': { login: { secret: 'registry-login' } } },
  },
  host: { sshAuthorizedKeys: [] },
  boot: { server: 'http://10.40.0.2:8080', from: 'install' },
  extensions: {
    kubernetes: {
      url: 'https://registry.example.com/extensions/kubernetes.raw',
      sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    },
    crio: {
      url: 'https://registry.example.com/extensions/crio.raw',
      sha256: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
    },
  },
});
