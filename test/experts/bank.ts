import { defineCluster } from '../../lib/spec';

const AUDIT = '/etc/kubernetes/audit';
const API = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const CIPHERS =
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';

const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: None
    users: ["system:kube-proxy"]
    verbs: [watch]
    resources: [{ group: "", resources: [endpoints, services] }]
  - level: Metadata
    resources: [{ group: "", resources: [secrets, configmaps] }]
  - level: RequestResponse
    verbs: [create, update, patch, delete]
  - level: Metadata
`;

const admission = `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: EventRateLimit
    configuration:
      apiVersion: eventratelimit.admission.k8s.io/v1alpha1
      kind: Configuration
      limits: [{ type: Server, qps: 500, burst: 5000 }]
  - name: PodSecurity
    configuration:
      apiVersion: pod-security.admission.config.k8s.io/v1
      kind: PodSecurityConfiguration
      defaults: { enforce: baseline, enforce-version: latest, audit: restricted, audit-version: latest }
      exemptions: { namespaces: [kube-system, calico-system, tigera-operator, calico-apiserver] }
`;

/** A bank on Ubuntu: logins by OIDC, an audit log that leaves the machine, and the CIS benchmark's flags. */
export default defineCluster({
  name: 'bank-prod',
  kubernetes: 'v1.35.7',
  os: 'ubuntu-24.04',
  networks: {
    machines: '10.60.0.0/24',
    gateway: '10.60.0.1',
    nameservers: ['10.60.0.2', '10.60.0.3'],
    pods: '10.248.0.0/16',
    services: '10.97.0.0/16',
    dnsDomain: 'prod.k8s.bank.example',
    nodePorts: '31000-32000',
    interface: 'lan0',
  },
  dns: { address: '10.97.0.53' },
  endpoint: {
    address: '10.60.0.9',
    name: 'api.prod.bank.example',
    names: ['k8s.bank.example', '192.0.2.60'],
    virtualRouterId: 61,
  },
  etcd: {
    main: {
      pool: 'etcd',
      quotaBytes: 8589934592,
      snapshotRetention: 28,
      snapshotSchedule: '*-*-* 0/2:00:00',
    },
  },
  pools: {
    etcd: {
      role: 'etcd',
      hardware: { cpus: 8, memoryGiB: 32, diskGiB: 400, diskIops: 20000, diskMBps: 500 },
      ranges: [
        {
          names: 'etcd[1-3]',
          addresses: '10.60.0.21-23',
          macs: '52:54:00:3c:00:01-03',
          domains: { room: 'room[1-3]', rack: 'a[1-3]' },
        },
      ],
    },
    control: {
      role: 'control-plane',
      hardware: { cpus: 16, memoryGiB: 64 },
      domains: { room: 'room[1-3]' },
      ranges: [{ names: 'control[1-3]', addresses: '10.60.0.10-12', macs: '52:54:00:3c:01:01-03' }],
      flags: {
        'kube-apiserver': {
          'admission-control-config-file': '/etc/kubernetes/admission/config.yaml',
          'audit-log-compress': 'true',
          'audit-log-format': 'json',
          'audit-log-maxage': '90',
          'audit-log-maxbackup': '20',
          'audit-log-maxsize': '200',
          'audit-log-path': '/var/log/kubernetes/audit/audit.log',
          'audit-policy-file': `${AUDIT}/policy.yaml`,
          'enable-admission-plugins': 'NodeRestriction,EventRateLimit,AlwaysPullImages',
          'event-ttl': '3h',
          'oidc-ca-file': '/etc/kubernetes/oidc/ca.crt',
          'oidc-client-id': 'kubernetes',
          'oidc-groups-claim': 'groups',
          'oidc-groups-prefix': 'oidc:',
          'oidc-issuer-url': 'https://login.bank.example/realms/k8s',
          'oidc-username-claim': 'email',
          'oidc-username-prefix': 'oidc:',
          profiling: 'false',
          'request-timeout': '300s',
          'service-account-extend-token-expiration': 'false',
          'tls-cipher-suites': CIPHERS,
          'tls-min-version': 'VersionTLS12',
        },
        'kube-controller-manager': { profiling: 'false', 'terminated-pod-gc-threshold': '100' },
        'kube-scheduler': { profiling: 'false' },
      },
      files: [
        { path: `${AUDIT}/policy.yaml`, content: auditPolicy, mode: '0600' },
        { path: '/etc/kubernetes/admission/config.yaml', content: admission, mode: '0600' },
        {
          path: '/etc/kubernetes/oidc/ca.crt',
          content: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
        },
        {
          path: '/etc/rsyslog.d/60-audit.conf',
          content:
            'module(load="imfile")\ninput(type="imfile" File="/var/log/kubernetes/audit/audit.log" Tag="k8s-audit:")\n*.* @@10.60.0.5:514\n',
        },
      ],
      patches: [
        {
          path: API,
          operations: [
            { op: 'add', path: '/spec/containers/0/resources/limits', value: { memory: '48Gi' } },
            { op: 'add', path: '/metadata/annotations/bank.example~1owner', value: 'platform' },
          ],
        },
      ],
    },
    workers: {
      role: 'worker',
      hardware: { cpus: 32, memoryGiB: 128 },
      labels: { 'bank.example/zone': 'dmz' },
      taints: ['bank.example/pci=true:NoSchedule'],
      ranges: [
        {
          names: 'worker[01-24]',
          addresses: '10.60.0.101-124',
          macs: '52:54:00:3c:02:01-18',
          domains: { rack: 'b[1-4] of 6' },
        },
      ],
      kubelet: { maxPods: 100, podPidsLimit: 4096, serializeImagePulls: false, maxParallelImagePulls: 4 },
    },
  },
  flags: {
    kubelet: { v: '2' },
    etcd: {
      'auto-tls': 'false',
      'cipher-suites': CIPHERS,
      'client-cert-auth': 'true',
      'log-level': 'warn',
      'peer-auto-tls': 'false',
      'peer-client-cert-auth': 'true',
    },
  },
  kubelet: {
    eventRecordQPS: 5,
    makeIPTablesUtilChains: true,
    protectKernelDefaults: true,
    readOnlyPort: 0,
    streamingConnectionIdleTimeout: '5m0s',
    tlsCipherSuites: CIPHERS.split(','),
    tlsMinVersion: 'VersionTLS12',
  },
  sysctls: {
    'fs.protected_hardlinks': 1,
    'kernel.dmesg_restrict': 1,
    'kernel.kptr_restrict': 2,
    'kernel.panic': 10,
    'net.ipv4.conf.all.accept_redirects': 0,
    'net.ipv4.conf.all.log_martians': 1,
    'net.ipv4.conf.all.send_redirects': 0,
    'net.ipv4.tcp_syncookies': 1,
    'vm.overcommit_memory': 1,
  },
  kernelArguments: ['audit=1', 'audit_backlog_limit=8192'],
  packages: ['auditd', 'rsyslog'],
  files: [
    { path: '/etc/audit/rules.d/50-kubernetes.rules', content: '-w /etc/kubernetes -p wa -k kubernetes\n' },
    { path: '/etc/issue.net', content: 'Authorised use only.\n' },
    {
      path: '/etc/ssh/sshd_config.d/10-cis.conf',
      content: 'PermitRootLogin no\nMaxAuthTries 4\n',
      mode: '0600',
    },
    { path: '/etc/modprobe.d/cis.conf', content: 'install cramfs /bin/false\ninstall freevxfs /bin/false\n' },
  ],
  units: [{ name: 'auditd.service', enabled: true }],
  host: { firewall: 'ports', timeServers: ['10.60.0.2', '10.60.0.3'], sshAuthorizedKeys: [] },
  runtime: {
    mirrors: { 'registry.k8s.io': ['registry.bank.example/k8s'], 'quay.io': ['registry.bank.example/quay'] },
  },
  boot: { server: 'http://10.60.0.2:8080', from: 'install' },
});
