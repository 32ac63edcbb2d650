import { defineCluster } from '../../lib/spec';

const sum = (digit: string) => digit.repeat(64);
const SCHEDULER = '/etc/kubernetes/scheduler';

const scheduler = `apiVersion: kubescheduler.config.k8s.io/v1
kind: KubeSchedulerConfiguration
clientConnection: { kubeconfig: /etc/kubernetes/scheduler.conf }
profiles:
  - schedulerName: default-scheduler
  - schedulerName: packed
    pluginConfig:
      - name: NodeResourcesFit
        args: { scoringStrategy: { type: MostAllocated, resources: [{ name: cpu, weight: 1 }] } }
`;

/** A game studio on Flatcar: dedicated servers on pinned processors, short ways in the network, matches that end in peace. */
export default defineCluster({
  name: 'matches-eu',
  kubernetes: 'v1.36.3',
  os: 'flatcar',
  networks: {
    machines: '10.70.0.0/22',
    gateway: '10.70.0.1',
    nameservers: ['10.70.0.2'],
    pods: '10.192.0.0/14',
    services: '10.96.0.0/16',
    mtu: 9000,
    nodePorts: '20000-22767',
  },
  endpoint: { address: '10.70.0.9', name: 'api.matches.example.com', names: ['203.0.113.9'], port: 9443 },
  etcd: {
    main: { pool: 'control', roundTripMs: 1, snapshotCount: 50000 },
    events: { pool: 'events', resources: ['/events'], quotaBytes: 4294967296, snapshotRetention: 2 },
  },
  pools: {
    control: {
      role: 'control-plane',
      hardware: { cpus: 16, memoryGiB: 64, disk: { sizeGB: 960 } },
      ranges: [{ names: 'cp[1-3]', addresses: '10.70.0.10-12', macs: '52:54:00:46:00:01-03' }],
      flags: {
        'kube-apiserver': {
          'default-not-ready-toleration-seconds': '30',
          'default-unreachable-toleration-seconds': '30',
          'max-mutating-requests-inflight': '1200',
          'max-requests-inflight': '2400',
          'watch-cache-sizes': 'pods#5000,nodes#2000',
        },
        'kube-controller-manager': {
          'bind-address': '0.0.0.0',
          'concurrent-deployment-syncs': '20',
          'kube-api-burst': '300',
          'kube-api-qps': '200',
          'node-monitor-grace-period': '40s',
        },
        'kube-scheduler': { 'bind-address': '0.0.0.0', config: `${SCHEDULER}/config.yaml` },
      },
      files: [{ path: `${SCHEDULER}/config.yaml`, content: scheduler }],
      patches: [
        {
          path: '/etc/kubernetes/manifests/kube-scheduler.yaml',
          operations: [
            {
              op: 'add',
              path: '/spec/volumes/-',
              value: { name: 'profiles', hostPath: { path: SCHEDULER, type: 'Directory' } },
            },
            {
              op: 'add',
              path: '/spec/containers/0/volumeMounts/-',
              value: { name: 'profiles', mountPath: SCHEDULER, readOnly: true },
            },
          ],
        },
      ],
    },
    events: {
      role: 'etcd',
      ranges: [{ names: 'events[1-3]', addresses: '10.70.0.14-16', macs: '52:54:00:46:01:01-03' }],
    },
    lobby: {
      role: 'worker',
      labels: { 'studio.example/tier': 'lobby' },
      ranges: [{ names: 'lobby[1-4]', addresses: '10.70.0.21-24', macs: '52:54:00:46:02:01-04' }],
    },
    matches: {
      role: 'worker',
      hardware: { cpus: 64, memoryGiB: 256 },
      labels: { 'studio.example/tier': 'match' },
      taints: ['studio.example/match=true:NoSchedule'],
      ranges: [{ names: 'match[001-100]', addresses: '10.70.1.1-100', macs: '52:54:00:46:03:01-64' }],
      kernelArguments: [
        'intel_idle.max_cstate=1',
        'processor.max_cstate=1',
        'nosmt',
        'transparent_hugepage=madvise',
      ],
      sysctls: { 'net.core.busy_poll': 50, 'net.core.busy_read': 50, 'kernel.numa_balancing': 0 },
      kubelet: {
        containerLogMaxFiles: 10,
        containerLogMaxSize: '100Mi',
        cpuCFSQuota: false,
        cpuManagerPolicy: 'static',
        cpuManagerPolicyOptions: { 'full-pcpus-only': 'true' },
        evictionHard: {
          'memory.available': '1Gi',
          'nodefs.available': '10%',
          'nodefs.inodesFree': '5%',
          'imagefs.available': '15%',
        },
        imageGCHighThresholdPercent: 75,
        imageGCLowThresholdPercent: 65,
        maxPods: 110,
        nodeStatusUpdateFrequency: '5s',
        reservedSystemCPUs: '0-3',
        shutdownGracePeriod: '10m',
        shutdownGracePeriodCriticalPods: '30s',
        topologyManagerPolicy: 'single-numa-node',
        allowedUnsafeSysctls: ['net.core.somaxconn'],
      },
      units: [
        {
          name: 'performance.service',
          content:
            '[Unit]\nDescription=Processors at full speed\n[Service]\nType=oneshot\nRemainAfterExit=true\nExecStart=/bin/sh -c "echo performance | tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor"\n[Install]\nWantedBy=multi-user.target\n',
        },
      ],
    },
  },
  flags: {
    etcd: { 'auto-compaction-mode': 'periodic', 'max-request-bytes': '3145728', 'log-level': 'warn' },
    kubelet: { v: '3' },
  },
  sysctls: {
    'net.core.default_qdisc': 'fq',
    'net.core.netdev_max_backlog': 16384,
    'net.core.rmem_max': 67108864,
    'net.core.wmem_max': 67108864,
    'net.ipv4.tcp_congestion_control': 'bbr',
    'net.ipv4.udp_mem': '262144 524288 1048576',
  },
  files: [
    { path: '/etc/modules-load.d/game.conf', content: 'tcp_bbr\nsch_fq\n' },
    { path: '/etc/flatcar/update.conf', content: 'REBOOT_STRATEGY=off\n' },
  ],
  units: [
    { name: 'locksmithd.service', masked: true },
    { name: 'update-engine.service', masked: true },
  ],
  proxyMode: 'nftables',
  host: { sshAuthorizedKeys: [] },
  boot: { server: 'http://10.70.0.2:8080', from: 'install' },
  extensions: {
    kubernetes: { url: 'https://assets.matches.example.com/kubernetes.raw', sha256: sum('5') },
    crio: { url: 'https://assets.matches.example.com/crio.raw', sha256: sum('6') },
  },
});
