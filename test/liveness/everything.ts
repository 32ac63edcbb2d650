import type { ClusterSpec, DomainsSpec, HardwareSpec } from '../../lib/spec';
import { clusterSettings, machineSettings, poolSettings } from './settings';

const HASH = '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';
const extensions = { kubernetes: { url: 'http://10.30.0.251/k.raw', sha256: HASH } };
const hardware: HardwareSpec = {
  cpus: 4,
  memoryGiB: 16,
  disk: '/dev/vda',
  diskGiB: 100,
  diskIops: 9000,
  diskMBps: 200,
};
const domains: DomainsSpec = { zone: 'z', room: 'r', power: 'p', rack: 'k' };

/** A row of machines, `first` the last number of its first address. */
function range(name: string, count: number, first: number) {
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  return {
    names: `${name}[1-${count}]`,
    addresses: `10.30.0.${first}-10.30.0.${first + count - 1}`,
    macs: `52:54:00:1e:00:${hex(first)}-52:54:00:1e:00:${hex(first + count - 1)}`,
  };
}

/** Nearly every field of the schema has a value here. */
const packaged: ClusterSpec = {
  name: 'everything',
  kubernetes: 'v1.36.3',
  os: 'ubuntu-24.04',
  networks: {
    machines: '10.30.0.0/24',
    pods: '10.244.0.0/16',
    services: '10.96.0.0/16',
    gateway: '10.30.0.254',
    nameservers: ['10.30.0.253'],
    dnsDomain: 'cluster.local',
    nodeMask: 24,
    nodeBlocks: true,
    nodePorts: '30000-32767',
    mtu: 1500,
    interface: 'lan0',
  },
  endpoint: {
    address: '10.30.0.9',
    names: ['k8s.example.net', '192.0.2.9'],
    name: 'api.example.com',
    port: 8443,
    balancer: 'haproxy-keepalived',
    virtualRouterId: 7,
  },
  etcd: {
    main: {
      pool: 'masters',
      roundTripMs: 100,
      quotaBytes: 2 ** 31,
      snapshotCount: 20000,
      autoCompactionRetention: '7h',
      snapshotRetention: 5,
      snapshotSchedule: '*-*-* 0/4:00:00',
    },
    events: {
      pool: 'events',
      resources: ['/events'],
      heartbeatMs: 200,
      electionMs: 3000,
      discoverySrv: 'example.com',
      joining: ['event3'],
    },
    leases: {
      pool: 'leases',
      resources: ['coordination.k8s.io/leases'],
      discoveryUrl: 'https://discovery.example.com/3e86b59982e49066',
    },
  },
  pools: {
    masters: {
      role: 'control-plane',
      hardware,
      ranges: [range('master', 1, 1)],
      machines: { master1: machineSettings },
      ...poolSettings,
    },
    events: { role: 'etcd', bootFrom: 'install', ranges: [range('event', 3, 20)] },
    leases: { role: 'etcd', os: 'debian-13', ranges: [range('lease', 1, 30)] },
    workers: {
      role: 'worker',
      kubernetes: 'v1.35.2',
      hardware: {
        cpus: 8,
        memoryGiB: 32,
        disk: { serial: 'S4EVNX0B', model: 'SAMSUNG MZ7L3480', sizeGB: 480 },
        diskGiB: 200,
      },
      labels: { disk: 'fast' },
      taints: ['dedicated=batch:PreferNoSchedule'],
      ranges: [{ ...range('worker', 2, 40), domains }],
      machines: {
        worker1: { disk: { serial: 'S4EVNX0A', model: 'A', sizeGB: 500 } },
        single: {
          address: '10.30.0.60',
          mac: '52:54:00:1e:00:60',
          disk: '/dev/vdc',
          domains: { ...domains },
        },
      },
    },
  },
  boot: {
    server: 'http://10.30.0.251:8080',
    sealedServer: 'http://10.30.0.251:8080/guarded',
    from: 'install',
    document: 'cloud-init',
    netboot: ['dnsmasq', 'ipxe'],
    powerOn: {
      serverMbps: 500,
      registryMbps: 400,
      machineMbps: 300,
      systemMB: 700,
      imagesMB: 800,
      machineMinutes: 9,
      atOnce: 2,
    },
  },
  bootstrap: 'static',
  kubeletIdentity: 'bootstrap-token',
  bootstrapTokenTtlHours: 30,
  pkiLayout: 'kubeadm',
  secretsRecipients: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
  runtime: {
    mirrors: { 'registry.k8s.io': ['mirror.example.com:5000/k8s'] },
    insecureRegistries: ['mirror.example.com:5000'],
    registries: { 'mirror.example.com:5000': { login: { secret: 'mirror-login' } } },
  },
  host: {
    firewall: 'ports',
    timeServers: ['time.example.com'],
    sshAuthorizedKeys: [
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0Kf3V0p2Qm7cH0yO3kWg3mKk6x4vKqkC2b1c8x0l9e admin',
    ],
  },
  size: {
    maxNodes: 100,
    podsPerNode: 100,
    pods: 9000,
    containers: 18000,
    services: 900,
    objects: { secrets: 140000 },
    byHand: {
      acceptBacklog: 30000,
      balancerConnectSeconds: 6,
      balancerIdleSeconds: 70,
      balancerMaxConnections: 5000,
      balancerTunnelSeconds: 15000,
      concurrentSyncs: { 'concurrent-gc-syncs': 30 },
      conntrackMin: 140000,
      conntrackPerCore: 33000,
      controlPlaneCpus: 3,
      controlPlaneMemoryGiB: 12,
      controllerManagerBurst: 60,
      controllerManagerQps: 50,
      corednsCache: 11000,
      corednsForwards: 1100,
      corednsMemoryMiB: 200,
      corednsReplicas: 3,
      deleteCollectionWorkers: 2,
      endpointBatchMs: 100,
      etcdCompactionSeconds: 200,
      etcdCpus: 3,
      etcdDiskIops: 8000,
      etcdDiskMBps: 150,
      etcdMemoryGiB: 12,
      inotifyInstances: 9000,
      inotifyWatches: 1200000,
      kubeletBurst: 110,
      kubeletQps: 60,
      maxMutatingRequestsInflight: 300,
      maxRequestsInflight: 500,
      neighbourThresholds: [8000, 16000, 32000],
      packetBacklog: 17000,
      parallelImagePulls: 6,
      proxySyncSeconds: 2,
      schedulerBurst: 110,
      schedulerQps: 60,
      synBacklog: 9000,
      watchCacheOff: ['leases.coordination.k8s.io'],
    },
  },
  proxyMode: 'nftables',
  cni: 'calico',
  calicoManifests: 'http://10.30.0.251:8080/assets/calico',
  images: { pause: 'registry.example.com/pause:3.10.2' },
  ...clusterSettings,
};

/** Systems without packages have extensions instead, and one of them has SELinux. */
const imageBased: ClusterSpec = {
  name: 'image-based',
  kubernetes: 'v1.36.3',
  os: 'flatcar',
  networks: { machines: '10.30.0.0/24' },
  endpoint: { address: '10.30.0.1' },
  etcd: { main: { pool: 'control' } },
  pools: {
    control: {
      role: 'control-plane',
      os: 'fedora-coreos',
      ranges: [range('control', 1, 1)],
      machines: { control1: { extensions: { machine: { url: 'http://10.30.0.251/m.raw', sha256: HASH } } } },
      extensions: { crio: { url: 'http://10.30.0.251/c.raw', sha256: HASH } },
    },
    workers: {
      role: 'worker',
      domains,
      ranges: [range('worker', 1, 20)],
      extensions: { crio: { url: 'http://10.30.0.251/c.raw', sha256: HASH } },
    },
  },
  host: { selinux: 'enforcing' },
  boot: { server: 'http://10.30.0.251:8080', from: 'install' },
  extensions,
};

/** What needs several API servers. */
const several: ClusterSpec = {
  name: 'several',
  dns: { address: '10.96.0.53' },
  accept: [
    { rule: 'image-mirrors', at: 'runtime.mirrors.quay.io', reason: 'all machines have the image already' },
  ],
  kubernetes: 'v1.36.3',
  os: 'debian-13',
  networks: { machines: '10.30.0.0/24', nameservers: ['10.30.0.253'] },
  endpoint: { address: '10.30.0.9', balancer: 'external' },
  etcd: { main: { pool: 'control' } },
  pools: { control: { role: 'control-plane', ranges: [range('control', 3, 1)] } },
  boot: { server: 'http://10.30.0.251:8080' },
  // The answers of an installer that have it are not in dist/, where the fields above are looked for.
  host: { sshAuthorizedKeys: [], rootPassword: { secret: 'root-password' } },
  size: { byHand: { goawayChance: 0.002 } },
};

export const everything: readonly ClusterSpec[] = [packaged, imageBased, several];
