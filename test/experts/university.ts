import { defineCluster } from '../../lib/spec';

const INIT = '/etc/kubernetes/kubeadm/init.yaml';

/** A university on Debian with kubeadm: one network with much else in it, old machines, graphics cards, home folders by NFS. */
export default defineCluster({
  name: 'campus',
  kubernetes: 'v1.34.10',
  os: 'debian-13',
  bootstrap: 'kubeadm',
  bootstrapTokenTtlHours: 72,
  networks: {
    machines: '172.20.0.0/16',
    gateway: '172.20.0.1',
    nameservers: ['172.20.0.53'],
    pods: '10.128.0.0/15',
    services: '10.112.0.0/16',
    dnsDomain: 'k8s.campus.example.edu',
  },
  endpoint: {
    address: '172.20.1.9',
    name: 'k8s.campus.example.edu',
    names: ['kubernetes.example.edu', '198.51.100.20'],
    virtualRouterId: 120,
  },
  etcd: { main: { pool: 'control', heartbeatMs: 250, electionMs: 2500, snapshotRetention: 60 } },
  pools: {
    control: {
      role: 'control-plane',
      hardware: { cpus: 8, memoryGiB: 32 },
      ranges: [{ names: 'cp[1-3]', addresses: '172.20.1.10-12', macs: '52:54:00:50:00:01-03' }],
      taints: [],
      flags: {
        etcd: { 'max-txn-ops': '1024', 'quota-backend-bytes': '6442450944' },
        'kube-apiserver': {
          'event-ttl': '24h',
          'service-account-max-token-expiration': '48h',
          'min-request-timeout': '600',
          v: '2',
        },
        'kube-controller-manager': {
          'cluster-signing-duration': '4380h',
          'horizontal-pod-autoscaler-sync-period': '30s',
          'terminated-pod-gc-threshold': '500',
        },
        'kube-scheduler': { v: '2' },
      },
      patches: [
        {
          path: INIT,
          document: 1,
          operations: [{ op: 'add', path: '/apiServer/certSANs/-', value: 'old-k8s.example.edu' }],
        },
        {
          path: INIT,
          operations: [
            { op: 'add', path: '/timeouts', value: { controlPlaneComponentHealthCheck: '10m0s' } },
          ],
        },
      ],
    },
    lab: {
      role: 'worker',
      os: 'debian-12',
      hardware: { cpus: 4, memoryGiB: 8 },
      labels: { 'example.edu/room': 'lab-3' },
      taints: ['example.edu/lab=true:PreferNoSchedule'],
      ranges: [{ names: 'lab[01-30]', addresses: '172.20.3.1-30', macs: '52:54:00:50:03:01-1e' }],
      kubelet: { maxPods: 30, imageMaximumGCAge: '336h', nodeStatusReportFrequency: '10m' },
    },
    gpu: {
      role: 'worker',
      hardware: { cpus: 64, memoryGiB: 512 },
      labels: { 'example.edu/gpu': 'a100' },
      taints: ['nvidia.com/gpu=present:NoSchedule'],
      ranges: [{ names: 'gpu[1-8]', addresses: '172.20.4.1-8', macs: '52:54:00:50:04:01-08' }],
      kernelArguments: ['iommu=pt', 'module_blacklist=nouveau', 'hugepagesz=2M', 'hugepages=1024'],
      sysctls: { 'vm.nr_hugepages': 1024, 'vm.max_map_count': 524288 },
      kubelet: {
        kubeReserved: { cpu: '1', memory: '4Gi' },
        systemReserved: { cpu: '1', memory: '4Gi' },
        evictionSoft: { 'memory.available': '2Gi' },
        evictionSoftGracePeriod: { 'memory.available': '2m' },
        topologyManagerPolicy: 'best-effort',
        topologyManagerScope: 'pod',
      },
      files: [
        {
          path: '/etc/crio/crio.conf.d/50-nvidia.conf',
          content:
            '[crio.runtime.runtimes.nvidia]\nruntime_path = "/usr/bin/nvidia-container-runtime"\nruntime_type = "oci"\nmonitor_path = "/usr/libexec/crio/conmon"\n',
        },
        { path: '/etc/modprobe.d/nvidia.conf', content: 'blacklist nouveau\noptions nouveau modeset=0\n' },
      ],
    },
  },
  kubelet: {
    clusterDNS: ['169.254.20.10'],
    containerLogMaxSize: '50Mi',
    eventRecordQPS: 20,
    imageGCHighThresholdPercent: 80,
    imageGCLowThresholdPercent: 70,
    registryPullQPS: 10,
    serverTLSBootstrap: false,
  },
  sysctls: {
    'fs.inotify.max_user_instances': 8192,
    'fs.inotify.max_user_watches': 1048576,
    'kernel.pid_max': 4194304,
    'net.ipv4.tcp_keepalive_time': 600,
    'vm.swappiness': 0,
  },
  packages: ['cachefilesd', 'nfs-common', 'prometheus-node-exporter'],
  files: [
    {
      path: '/etc/cachefilesd.conf',
      content: 'dir /var/cache/fscache\ntag campus\nbrun 10%\nbcull 7%\nbstop 3%\n',
    },
    { path: '/etc/systemd/journald.conf.d/99-campus.conf', content: '[Journal]\nSystemMaxUse=4G\n' },
    { path: '/etc/profile.d/proxy.sh', content: 'export no_proxy=.example.edu,172.20.0.0/16\n' },
    {
      path: '/etc/systemd/system/crio.service.d/50-proxy.conf',
      content:
        '[Service]\nEnvironment=HTTPS_PROXY=http://proxy.example.edu:3128\nEnvironment=NO_PROXY=.example.edu,172.20.0.0/16,10.128.0.0/15,10.112.0.0/16\n',
    },
  ],
  units: [
    {
      name: 'home.mount',
      content:
        '[Unit]\nAfter=network-online.target\nWants=network-online.target\n[Mount]\nWhat=nas.example.edu:/home\nWhere=/home\nType=nfs\n[Install]\nWantedBy=remote-fs.target\n',
    },
    { name: 'apt-daily.timer', masked: true },
    { name: 'apt-daily-upgrade.timer', masked: true },
  ],
  size: { byHand: { corednsReplicas: 4 } },
  host: { timeServers: ['ntp.example.edu'], sshAuthorizedKeys: [] },
  boot: { server: 'http://172.20.0.2:8080', from: 'install' },
});
