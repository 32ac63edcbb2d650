/** Where a machine's files are meant to differ from those that kubeadm makes of the same configuration. */
export interface Difference {
  readonly reason: string;
  readonly on: 'control-plane' | 'etcd';
  /** The minors where it is seen; all if absent. */
  readonly minors?: readonly string[];
  /** Files below /etc/kubernetes, or places in them as facts.py names them. */
  readonly where: readonly string[];
  /** What stands there; nothing if absent. */
  readonly ours?: string;
  readonly kubeadm?: string;
}

const FILE = 'is there';
const FROM_1_29 = ['1.29', '1.33', '1.36'];

const LOCAL = 'https://10.20.0.10:6443';
const BALANCED = 'https://10.20.0.9:8443';

const names = (machines: readonly string[], addresses: readonly string[]) =>
  [
    'DNS:kubernetes',
    'DNS:kubernetes.default',
    'DNS:kubernetes.default.svc',
    'DNS:kubernetes.default.svc.cluster.local',
    ...machines.map((name) => `DNS:${name}`),
    ...addresses.map((address) => `IP Address:${address}`),
    'IP Address:10.20.0.9',
    'IP Address:10.96.0.1',
  ].join(', ');

const EC_KEYS = {
  reason: 'keys derive from the seed, which is far simpler for elliptic curves, and are small',
  ours: 'id-ecPublicKey',
  kubeadm: 'rsaEncryption',
} as const;

const CA_PATH = {
  reason: 'an authority of a cluster signs leaves and no other authority',
  ours: 'CA:TRUE, pathlen:0',
  kubeadm: 'CA:TRUE',
} as const;

const CA_NAME = 'nobody looks up an authority by DNS';

const AUTHORITY_KEYS = {
  reason: 'a key that nothing on the machine signs with stays off it',
  kubeadm: FILE,
} as const;

/** All of them; the check fails for a difference that is not here, and for one of these that is not seen. */
export const differences: readonly Difference[] = [
  {
    reason: 'what kubeadm itself is told, and what is applied when the cluster is up',
    on: 'control-plane',
    where: [
      'addons/01-rbac.yaml',
      'addons/02-kube-proxy.yaml',
      'addons/03-calico.yaml',
      'addons/03-calico/kustomization.yaml',
      'addons/04-coredns.yaml',
      'kubeadm/init.yaml',
      'kubeadm/join.yaml',
    ],
    ours: FILE,
  },
  { reason: 'what kubeadm itself is told', on: 'etcd', where: ['kubeadm/etcd.yaml'], ours: FILE },
  {
    reason: 'kubeadm wants to be given the files of an etcd that it has not made',
    on: 'control-plane',
    where: ['pki/apiserver-etcd-client.crt', 'pki/apiserver-etcd-client.key', 'pki/etcd/ca.crt'],
    ours: FILE,
  },
  {
    reason: 'the controller manager signs with one authority alone, while ca.crt may hold two in a rotation',
    on: 'control-plane',
    where: ['pki/signing-ca.crt'],
    ours: FILE,
  },
  {
    ...EC_KEYS,
    on: 'control-plane',
    where: [
      'admin.conf users[0].user.certificate.key',
      'controller-manager.conf users[0].user.certificate.key',
      'kubelet.conf users[0].user.certificate.key',
      'pki/apiserver-kubelet-client.crt key',
      'pki/apiserver.crt key',
      'pki/ca.crt key',
      'pki/front-proxy-ca.crt key',
      'pki/front-proxy-client.crt key',
      'scheduler.conf users[0].user.certificate.key',
    ],
  },
  {
    ...EC_KEYS,
    on: 'control-plane',
    minors: FROM_1_29,
    where: ['super-admin.conf users[0].user.certificate.key'],
  },
  {
    ...EC_KEYS,
    on: 'etcd',
    where: [
      'pki/etcd/ca.crt key',
      'pki/etcd/healthcheck-client.crt key',
      'pki/etcd/peer.crt key',
      'pki/etcd/server.crt key',
    ],
  },
  {
    ...CA_PATH,
    on: 'control-plane',
    where: ['pki/ca.crt Basic Constraints: critical', 'pki/front-proxy-ca.crt Basic Constraints: critical'],
  },
  { ...CA_PATH, on: 'etcd', where: ['pki/etcd/ca.crt Basic Constraints: critical'] },
  {
    reason: CA_NAME,
    on: 'control-plane',
    where: ['pki/ca.crt Subject Alternative Name'],
    kubeadm: 'DNS:kubernetes',
  },
  {
    reason: CA_NAME,
    on: 'control-plane',
    where: ['pki/front-proxy-ca.crt Subject Alternative Name'],
    kubeadm: 'DNS:front-proxy-ca',
  },
  {
    reason: CA_NAME,
    on: 'etcd',
    where: ['pki/etcd/ca.crt Subject Alternative Name'],
    kubeadm: 'DNS:etcd-ca',
  },
  { ...AUTHORITY_KEYS, on: 'control-plane', where: ['pki/front-proxy-ca.key'] },
  { ...AUTHORITY_KEYS, on: 'etcd', where: ['pki/etcd/ca.key'] },
  {
    reason: 'whoever asks one API server under the name of another one is not turned away',
    on: 'control-plane',
    where: ['pki/apiserver.crt Subject Alternative Name'],
    ours: names(['master1', 'master2', 'master3'], ['10.20.0.10', '10.20.0.11', '10.20.0.12']),
    kubeadm: names(['master1'], ['10.20.0.10']),
  },
  {
    reason:
      'an upgraded kubelet must not call the API servers that are still older; kubeadm’s own way since 1.33',
    on: 'control-plane',
    minors: ['1.25', '1.29'],
    where: ['kubelet.conf clusters[0].cluster.server'],
    ours: LOCAL,
    kubeadm: BALANCED,
  },
  {
    reason: 'it applies the add-ons, and must work before there is a balancer',
    on: 'control-plane',
    minors: FROM_1_29,
    where: ['super-admin.conf clusters[0].cluster.server'],
    ours: LOCAL,
    kubeadm: BALANCED,
  },
  {
    reason: 'the machine’s timer takes snapshots with the container’s own etcdctl',
    on: 'etcd',
    where: ['manifests/etcd.yaml spec.containers.etcd.volumeMounts./var/lib/etcd-snapshots.name'],
    ours: 'etcd-snapshots',
  },
  {
    reason: 'the machine’s timer takes snapshots with the container’s own etcdctl',
    on: 'etcd',
    where: ['manifests/etcd.yaml spec.volumes.etcd-snapshots.hostPath.path'],
    ours: '/var/lib/etcd-snapshots',
  },
  {
    reason: 'the machine’s timer takes snapshots with the container’s own etcdctl',
    on: 'etcd',
    where: ['manifests/etcd.yaml spec.volumes.etcd-snapshots.hostPath.type'],
    ours: 'DirectoryOrCreate',
  },
  {
    reason: 'with several etcd clusters, each lets in the certificates that name it alone',
    on: 'etcd',
    where: ['pki/etcd/healthcheck-client.crt Subject Alternative Name'],
    ours: 'DNS:main.etcd.invalid',
  },
];
