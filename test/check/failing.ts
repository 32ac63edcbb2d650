import debian from '../../examples/debian';
import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import type { ClusterModel } from '../../lib/constructs';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import reference from '../../main';
import { compact } from '../clusters';
import { withoutFile } from './mutate';

/** What is changed in which file of which machine. */
export type Slip = readonly [machine: string, path: string, from: RegExp | string, to: string];

/** A slip, fields of the description with the mistake, or what no text has. */
export type Mistake = Partial<ClusterSpec> | Slip | ((good: ClusterModel) => ClusterModel);

/** Rules that two workers give nothing to look at. */
export const elsewhere: Readonly<Record<string, ClusterSpec>> = {
  firewall: debian,
  'machine-network': flatcar,
  selinux: rocky,
  'token-lifetime': reference,
};

const MANIFESTS = '/etc/kubernetes/manifests';
const API = `${MANIFESTS}/kube-apiserver.yaml`;
const COREDNS = '/etc/kubernetes/addons/04-coredns.yaml';
const CRIO = '/etc/crio/crio.conf.d/20-bootwright.conf';
const ETCD = `${MANIFESTS}/etcd.yaml`;
const HAPROXY = '/etc/haproxy/haproxy.cfg';
const INIT = '/etc/kubernetes/kubeadm/init.yaml';
const KEEPALIVED = '/etc/keepalived/keepalived.conf';
const KUBELET = '/var/lib/kubelet/config.yaml';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec:\n  containers: [{ name: own, image: a/b:1 }]\n';

const { gateway: _, ...ungated } = compact.networks;
const { nameservers: __, ...unnamed } = compact.networks;

/** For each rule a mistake that it tells of; whoever adds a rule adds one here. */
export const failing: Readonly<Record<string, Mistake>> = {
  'addon-copies': ['master1', '/etc/kubernetes/addons/03-calico.yaml', 'blockSize: 26', 'blockSize: 25'],
  'api-endpoint': ['master1', '/opt/bootwright/bin/kubectl', ':8443', ':6443'],
  'api-resources': ['master1', API, 'overrides=/events#', 'overrides=/event#'],
  'audit-log': { flags: { 'kube-apiserver': { 'audit-log-path': '-' } } },
  'api-names': ['master1', API, '--advertise-address=10.20.0.10', '--advertise-address=10.20.0.7'],
  'api-start': ['master1', API, 'failureThreshold: 24', 'failureThreshold: 3'],
  'balancer-backends': ['master1', HAPROXY, '10.20.0.12:6443', '10.20.0.13:6443'],
  'balancer-capacity': ['master1', HAPROXY, /maxconn \d+/, 'maxconn 200'],
  'balancer-checks': ['master1', HAPROXY, 'option httpchk', 'option tcp-check'],
  'balancer-timeouts': ['master1', HAPROXY, /timeout tunnel \S+/, 'timeout tunnel 35s'],
  certificates: ['master2', API, '/pki/etcd/ca.crt', '/pki/ca.crt'],
  cgroups: ['worker1', CRIO, 'cgroup_manager = "systemd"', 'cgroup_manager = "cgroupfs"'],
  'cluster-domain': ['worker1', KUBELET, 'cluster.local', 'cluster.lan'],
  'dns-forward': ['master1', COREDNS, 'forward . /etc/resolv.conf', 'forward . 10.96.0.10'],
  selectors: ['master1', COREDNS, /selector:\n {4}k8s-app: kube-dns/, 'selector:\n    k8s-app: coredns'],
  controllers: { flags: { 'kube-controller-manager': { controllers: '*,-nodelifecycle,bootstrapsigner' } } },
  'kubelet-addresses': { kubelet: { healthzBindAddress: '10.1.1.1' } },
  'kubelet-serving': {
    flags: { 'kube-apiserver': { 'kubelet-certificate-authority': '/etc/kubernetes/pki/ca.crt' } },
  },
  'node-heartbeats': { kubelet: { nodeLeaseDurationSeconds: 3600 } },
  'tls-ciphers': {
    flags: { 'kube-apiserver': { 'tls-cipher-suites': 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384' } },
  },
  'scheduler-config': {
    files: [
      {
        path: '/etc/kubernetes/scheduler.conf.d/config.yaml',
        content: 'apiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n',
      },
    ],
    flags: { 'kube-scheduler': { config: '/etc/kubernetes/scheduler.conf.d/config.yaml' } },
  },
  'kubelet-harms': { kubelet: { makeIPTablesUtilChains: false } },
  'flag-clashes': { flags: { 'kube-scheduler': { 'leader-elect-lease-duration': '5s' } } },
  'flag-harms': { flags: { etcd: { 'unsafe-no-fsync': 'true' } } },
  'node-ports': {
    files: [{ path: '/etc/sysctl.d/99-own.conf', content: 'net.ipv4.ip_local_reserved_ports = 9100\n' }],
  },
  conntrack: {
    files: [{ path: '/etc/sysctl.d/99-own.conf', content: 'net.netfilter.nf_conntrack_max = 1000000\n' }],
  },
  corefile: ['master1', COREDNS, 'loadbalance', 'loadbalnce'],
  'crio-configuration': {
    files: [{ path: '/etc/crio/crio.conf.d/99-own.conf', content: '[crio\n' }],
  },
  'disk-space': { pools: { ...compact.pools, 'etcd-main': onSmallDisks(compact.pools['etcd-main']) } },
  'dns-address': ['worker1', KUBELET, '10.96.0.10', '10.96.0.1'],
  'dns-ports': ['master1', '/etc/kubernetes/addons/04-coredns.yaml', 'targetPort: 53', 'targetPort: 1053'],
  'dns-stub': { kubelet: { resolvConf: '/etc/resolv.conf' } },
  'etcd-clients': ['master1', API, '0.4:2379;', '0.4:2379,'],
  'etcd-endpoints': ['etcd1', '/opt/bootwright/bin/etcd-defrag', ',https://10.20.0.2:2379', ''],
  'etcd-independence': [
    'etcd1',
    '/etc/systemd/system/kubelet.service.d/20-etcd-service-manager.conf',
    '--config=',
    '--kubeconfig=/etc/kubernetes/kubelet.conf --config=',
  ],
  'etcd-membership': ['etcd1', ETCD, 'etcd2=https://10.20.0.2', 'etcd2=https://10.20.0.7'],
  'etcd-names': ['etcd1', ETCD, /(advertise-client-urls=https:..)10.20.0.1/, '$110.20.0.7'],
  'etcd-quorum': (good) => withoutFile(good, 'etcd3', ETCD),
  'etcd-quota': { flags: { etcd: { 'quota-backend-bytes': '2147483648' } } },
  'etcd-storage': { boot: { ...compact.boot, from: 'live' } },
  'etcd-timing': ['etcd1', ETCD, /heartbeat-interval=\d+/, 'heartbeat-interval=500'],
  'etcd-tokens': ['etcd4', ETCD, 'reference-events', 'reference-main'],
  'etcd-urls': ['etcd1', ETCD, 'listen-peer-urls=https://10.20.0.1', 'listen-peer-urls=https://10.20.0.2'],
  'anonymous-requests': { flags: { 'kube-apiserver': { 'anonymous-auth': 'false' } } },
  'failure-domains': { pools: { ...compact.pools, 'etcd-main': inOneRack(compact.pools['etcd-main']) } },
  fields: { kubelet: { maxPodz: 100 } },
  firewall: ['control2', '/etc/nftables/bootwright.nft', 'l4proto vrrp', 'l4proto ipip'],
  flags: { flags: { kubelet: { nonsense: 'true' } } },
  'front-proxy': ['master1', API, 'allowed-names=front-proxy-client', 'allowed-names=front-proxy'],
  gates: { flags: { 'kube-apiserver': { 'feature-gates': 'Nonsense=true' } } },
  goaway: ['master1', API, 'goaway-chance=0.001', 'goaway-chance=0.1'],
  'host-names': ['worker2', '/etc/hosts', '10.20.0.1 etcd1', '10.20.0.2 etcd1'],
  'image-mirrors': { networks: ungated },
  'image-policy': { files: [{ path: '/etc/crio/policy.json', content: '{"default":[{"type":"reject"}]}' }] },
  images: ['master1', `${MANIFESTS}/kube-scheduler.yaml`, 'v1.36.3', 'v1.36.2'],
  'kernel-modules': { kernelArguments: ['module_blacklist=overlay'] },
  'kernel-settings': ['worker1', '/etc/sysctl.d/90-kubernetes.conf', 'ip_forward = 1', 'ip_forward = 0'],
  'kubeadm-agreement': ['master1', API, /max-requests-inflight=\d+/, 'max-requests-inflight=7'],
  'kubeadm-documents': ['master1', INIT, 'clusterCIDR: 10.244.0.0/16', 'clusterCIDR: 10.245.0.0/16'],
  'kubeadm-release': ['master1', INIT, 'kubernetesVersion: v1.36.3', 'kubernetesVersion: v1.36.2'],
  'local-ports': { sysctls: { 'net.ipv4.ip_local_port_range': '1024 65535' } },
  'machine-network': ['worker1', '/etc/systemd/network/20-lan0.network', '21/24', '21/25'],
  'mirror-names': { runtime: { mirrors: { 'registry.k8s.oi': ['10.20.0.254:5000'] } } },
  mounts: ['master1', API, 'mountPath: /etc/kubernetes/pki', 'mountPath: /etc/pki'],
  mtu: ['master1', '/etc/kubernetes/addons/03-calico.yaml', 'mtu: 1450', 'mtu: 1500'],
  'name-servers': { networks: unnamed },
  'neighbour-table': { sysctls: { 'net.ipv4.neigh.default.gc_thresh3': 128 } },
  'network-files': {
    files: [{ path: '/etc/netplan/50-cloud-init.yaml', content: 'network: {version: 2}\n' }],
  },
  'network-folders': ['worker1', CRIO, '/etc/cni/net.d/', '/etc/cni/other.d/'],
  'network-overlap': ['master1', INIT, 'serviceSubnet: 10.96.0.0/12', 'serviceSubnet: 10.0.0.0/8'],
  'node-allocatable': { kubelet: { kubeReserved: { memory: '1Ti' } } },
  'node-blocks': ['worker1', KUBELET, 'maxPods: 110', 'maxPods: 300'],
  'node-names': ['worker1', '/var/lib/kubelet/kubeadm-flags.env', 'node-ip=10.20.0.20', 'node-ip=10.20.0.21'],
  ownership: { files: [{ path: '/etc/crictl.yaml', content: 'x\n' }] },
  paths: ['worker1', KUBELET, '/etc/kubernetes/pki/ca.crt', '/etc/kube/ca.crt'],
  'pause-image': ['worker1', CRIO, 'pause:3.10.2', 'pause:3.6'],
  'pod-network': ['master1', '/etc/kubernetes/addons/03-calico.yaml', '10.244.0.0/16', '10.245.0.0/16'],
  'own-pods': ['etcd1', ETCD, 'hostNetwork: true', 'hostNetwork: false'],
  'pod-folder': {
    files: [
      {
        path: `${MANIFESTS}/own.yaml`,
        content: `${POD}---\n${POD}`,
      },
    ],
  },
  'pod-placement': ['master1', API, 'hostNetwork: true', 'hostNetwork: true\n  nodeSelector:\n    a: b'],
  'pod-references': {
    files: [{ path: `${MANIFESTS}/own.yaml`, content: `${POD}  serviceAccountName: own\n` }],
  },
  'pod-volumes': ['etcd1', ETCD, 'name: etcd-data\n', 'name: etcd-data\n          readOnly: true\n'],
  'probe-answers': ['master1', `${MANIFESTS}/kube-scheduler.yaml`, 'scheme: HTTPS', 'scheme: HTTP'],
  'pod-values': ['master1', API, 'hostNetwork: true', 'hostnetwork: true'],
  ports: ['worker1', KUBELET, 'healthzPort: 10248', 'healthzPort: 10250'],
  probes: ['master1', `${MANIFESTS}/kube-scheduler.yaml`, 'containerPort: 10259', 'containerPort: 10258'],
  'registry-files': {
    files: [
      {
        path: '/etc/containers/registries.conf.d/99-own.conf',
        content: '[[registry]]\nprefix = "registry.k8s.io"\nblocked = true\n',
      },
    ],
  },
  replicas: ['master2', API, 'Node,RBAC', 'AlwaysAllow'],
  'runtime-endpoint': ['worker1', KUBELET, 'crio/crio.sock', 'containerd/containerd.sock'],
  'runtime-handlers': {
    files: [
      { path: '/etc/crio/crio.conf.d/99-own.conf', content: '[crio.runtime]\ndefault_runtime = "kata"\n' },
    ],
  },
  'runtime-release': ['worker1', '/etc/apt/sources.list.d/cri-o.list', 'v1.36', 'v1.30'],
  'sealed-access': ['worker1', '/etc/nftables/bootwright-sealed.nft', 'dport 8080', 'dport 8083'],
  'secret-modes': withSecretsForAll,
  secrets: { files: [{ path: '/etc/motd', content: 'join with abcdef.0123456789abcdef\n' }] },
  selinux: ['etcd1', CRIO, 'selinux = true', 'selinux = false'],
  'service-account': ['master3', API, 'issuer=https://kubernetes', 'issuer=https://k8s'],
  'service-network': ['master3', API, '10.96.0.0/12', '10.96.0.0/16'],
  'static-pods': ['master1', API, /command:\n/, 'command: 5\n    env:\n'],
  'kubelet-rotation': { kubelet: { rotateCertificates: false } },
  'kubelet-start': { kubelet: { imageGCHighThresholdPercent: 80 } },
  'memory-swap': { kubelet: { memorySwap: { swapBehavior: 'LimitedSwap' } } },
  swap: { files: [{ path: '/etc/fstab', content: '/swapfile none swap sw 0 0\n' }] },
  'token-lifetime': { kubeletIdentity: 'bootstrap-token', bootstrapTokenTtlHours: 1 },
  'setting-names': { sysctls: { 'vm.swapiness': 10 } },
  'unit-keys': {
    units: [{ name: 'own.service', content: '[Service]\nExecStrat=/bin/true\n', enabled: false }],
  },
  'unit-masks': { units: [{ name: 'systemd-modules-load.service', masked: true }] },
  'unit-names': {
    units: [{ name: 'own.service', content: '[Unit]\nRequires=nothere.service\n', enabled: false }],
  },
  'unit-start': {
    files: [
      { path: '/etc/systemd/system/kubelet.service.d/99-own.conf', content: '[Service]\nUser=nobody\n' },
    ],
  },
  urls: ['etcd1', '/opt/bootwright/bin/etcd-snapshot', '127.0.0.1:2379', '127.0.0.1:2378'],
  versions: ['master1', `${MANIFESTS}/kube-scheduler.yaml`, 'v1.36.3', 'v1.35.0'],
  'virtual-address': ['master1', KEEPALIVED, '0.9/32', '1.9/32'],
  'virtual-router-ids': ['master1', KEEPALIVED, 'virtual_router_id 51', 'virtual_router_id 256'],
  'virtual-router-priorities': ['master1', KEEPALIVED, 'weight -50', 'weight -2'],
  'yaml-files': { files: [{ path: `${MANIFESTS}/own.yaml`, content: 'a: *nowhere\n' }] },
};

function inOneRack(pool: PoolSpec = { role: 'etcd' }): PoolSpec {
  return { ...pool, domains: { rack: 'rack1' } };
}

function onSmallDisks(pool: PoolSpec = { role: 'etcd' }): PoolSpec {
  return { ...pool, hardware: { cpus: 4, memoryGiB: 16, diskGiB: 8 } };
}

function withSecretsForAll({ pools, ...model }: ClusterModel): ClusterModel {
  const open = (pool: (typeof pools)[number]) => ({
    ...pool,
    shared: { ...pool.shared, secrets: pool.shared.secrets.map((each) => ({ ...each, mode: 0o644 })) },
  });
  return { ...model, pools: pools.map(open) };
}
