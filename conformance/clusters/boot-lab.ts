import type { ClusterSpec } from '../../lib/spec';

const SERVER = '10.61.0.254';

/** What a container network needs at the least. Calico's images are nowhere to be had without a registry. */
const BRIDGE = {
  cniVersion: '1.0.0',
  name: 'bridge',
  plugins: [
    {
      type: 'bridge',
      bridge: 'cni0',
      isGateway: true,
      ipMasq: true,
      ipam: { type: 'host-local', ranges: [[{ subnet: '10.249.0.0/24' }]] },
    },
    { type: 'portmap', capabilities: { portMappings: true } },
  ],
};

/** A cluster of few and small machines, as virtual ones without help from the processor must be. */
const cluster: ClusterSpec = {
  name: 'boot-lab',
  kubernetes: 'v1.36.3',
  os: 'debian-13',
  networks: {
    machines: '10.61.0.0/24',
    gateway: SERVER,
    nameservers: [SERVER],
    pods: '10.249.0.0/16',
    services: '10.101.0.0/16',
  },
  endpoint: { address: '10.61.0.1' },
  etcd: { main: { pool: 'control' } },
  pools: {
    control: {
      role: 'control-plane',
      hardware: { cpus: 2, memoryGiB: 4 },
      machines: { control1: { address: '10.61.0.1', mac: '52:54:00:3d:00:01' } },
    },
    workers: {
      role: 'worker',
      hardware: { cpus: 1, memoryGiB: 2 },
      machines: {
        worker1: { address: '10.61.0.11', mac: '52:54:00:3d:00:11' },
        worker2: { address: '10.61.0.12', mac: '52:54:00:3d:00:12' },
      },
    },
  },
  runtime: {
    mirrors: { 'registry.k8s.io': [`${SERVER}:5000`] },
    insecureRegistries: [`${SERVER}:5000`],
  },
  cni: 'none',
  files: [{ path: '/etc/cni/net.d/10-bridge.conflist', content: `${JSON.stringify(BRIDGE, null, 2)}\n` }],
  host: { sshAuthorizedKeys: [] },
  boot: { server: `http://${SERVER}:8080`, from: 'disk', netboot: ['dnsmasq'] },
};

export default cluster;
