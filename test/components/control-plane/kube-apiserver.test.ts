import { validateComponents } from '../../../lib/components';
import { kubeApiserver } from '../../../lib/components/control-plane/kube-apiserver';
import { artifactsOf, containerOf, podOf, releaseOf, stacked } from '../manifest';

/** kubeadm's own, by hand from its phases/controlplane/manifests.go, and the plan's. */
const FLAGS = [
  'advertise-address=10.20.0.10',
  'allow-privileged=true',
  'authorization-mode=Node,RBAC',
  'client-ca-file=/etc/kubernetes/pki/ca.crt',
  'enable-admission-plugins=NodeRestriction',
  'enable-bootstrap-token-auth=true',
  'endpoint-reconciler-type=lease',
  'etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt',
  'etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt',
  'etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key',
  'etcd-servers=https://10.20.0.1:2379,https://10.20.0.2:2379,https://10.20.0.3:2379',
  'etcd-servers-overrides=/events#https://10.20.0.4:2379;https://10.20.0.5:2379;https://10.20.0.6:2379',
  'goaway-chance=0.001',
  'kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt',
  'kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key',
  'kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname',
  'max-mutating-requests-inflight=500',
  'max-requests-inflight=1500',
  'proxy-client-cert-file=/etc/kubernetes/pki/front-proxy-client.crt',
  'proxy-client-key-file=/etc/kubernetes/pki/front-proxy-client.key',
  'requestheader-allowed-names=front-proxy-client',
  'requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt',
  'requestheader-extra-headers-prefix=X-Remote-Extra-',
  'requestheader-group-headers=X-Remote-Group',
  'requestheader-username-headers=X-Remote-User',
  'secure-port=6443',
  'service-account-issuer=https://kubernetes.default.svc.cluster.local',
  'service-account-key-file=/etc/kubernetes/pki/sa.pub',
  'service-account-signing-key-file=/etc/kubernetes/pki/sa.key',
  'service-cluster-ip-range=10.96.0.0/12',
  'tls-cert-file=/etc/kubernetes/pki/apiserver.crt',
  'tls-private-key-file=/etc/kubernetes/pki/apiserver.key',
];

test.each(['v1.25.16', 'v1.31.14', 'v1.36.3'])(
  '%s has the flags of kubeadm and of the plan, sorted',
  (version) => {
    const { command } = containerOf(kubeApiserver, releaseOf(version), 'masters');
    expect(command).toEqual(['kube-apiserver', ...FLAGS.map((flag) => `--${flag}`)]);
  },
);

test('the address is on the pod and in its probes', () => {
  const plan = releaseOf('v1.31.14');
  const endpoint = 'kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint';
  expect(podOf(kubeApiserver, plan, 'masters').metadata.annotations).toEqual({
    [endpoint]: '10.20.0.10:6443',
  });
  expect(containerOf(kubeApiserver, plan, 'masters').livenessProbe?.httpGet).toEqual({
    host: '10.20.0.10',
    path: '/livez',
    port: 6443,
    scheme: 'HTTPS',
  });
});

test('stacked, it asks the member beside it, which owns the CA', () => {
  const { command } = containerOf(kubeApiserver, stacked(), 'masters');
  expect(command).toContain('--etcd-servers=https://127.0.0.1:2379');
  expect(command?.filter((flag) => flag.startsWith('--etcd-servers-overrides'))).toEqual([]);
  expect(paths(artifactsOf(kubeApiserver, stacked(), 'masters'))).not.toContain(
    '/etc/kubernetes/pki/etcd/ca.crt',
  );
  expect(paths(artifactsOf(kubeApiserver, releaseOf('v1.36.3'), 'masters'))).toContain(
    '/etc/kubernetes/pki/etcd/ca.crt',
  );
});

test('several resources and clusters join into one override', () => {
  const etcd = {
    main: { pool: 'etcd-main' },
    events: { pool: 'etcd-events', resources: ['/events', 'coordination.k8s.io/leases'] },
  };
  const urls = 'https://10.20.0.4:2379;https://10.20.0.5:2379;https://10.20.0.6:2379';
  expect(containerOf(kubeApiserver, releaseOf('v1.36.3', { etcd }), 'masters').command).toContain(
    `--etcd-servers-overrides=/events#${urls},coordination.k8s.io/leases#${urls}`,
  );
});

test('a file of authorizers takes the place of the modes', () => {
  const flags = { 'kube-apiserver': { 'authorization-config': '/etc/kubernetes/pki/authorization.yaml' } };
  const { command } = containerOf(kubeApiserver, releaseOf('v1.36.3', { flags }), 'masters');
  expect(command?.at(-1)).toBe('--authorization-config=/etc/kubernetes/pki/authorization.yaml');
  expect(command).not.toContain('--authorization-mode=Node,RBAC');
});

test('kubeadm writes the manifest itself, from the same certificates', () => {
  const artifacts = artifactsOf(kubeApiserver, releaseOf('v1.36.3', { bootstrap: 'kubeadm' }), 'masters');
  expect(artifacts.filter(({ kind }) => kind === 'file')).toEqual([]);
  expect(paths(artifacts)).toContain('/etc/kubernetes/pki/front-proxy-ca.key');
});

test('flags that hold the cluster together are refused', () => {
  const flags = {
    etcd: { 'initial-cluster': 'etcd9=https://10.20.0.99:2380' },
    'kube-apiserver': { 'etcd-servers-overrides': '/events#https://10.20.0.99:2379', v: '2' },
    'kube-controller-manager': { 'cluster-cidr': '10.0.0.0/8' },
    'kube-scheduler': { kubeconfig: '/etc/kubernetes/scheduler.yaml' },
  };
  const paths = validateComponents(releaseOf('v1.36.3', { flags }))
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => path);
  expect(paths).toEqual([
    'flags.etcd.initial-cluster',
    'flags.kube-apiserver.etcd-servers-overrides',
    'flags.kube-controller-manager.cluster-cidr',
    'flags.kube-scheduler.kubeconfig',
  ]);
});

function paths(artifacts: ReturnType<typeof artifactsOf>): string[] {
  return artifacts.flatMap((each) => ('path' in each ? [each.path] : []));
}
