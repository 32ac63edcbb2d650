import { kubeControllerManager } from '../../../lib/components/control-plane/kube-controller-manager';
import { containerOf, podOf, releaseOf } from '../manifest';

const FLAGS = [
  'allocate-node-cidrs=true',
  'authentication-kubeconfig=/etc/kubernetes/controller-manager.conf',
  'authorization-kubeconfig=/etc/kubernetes/controller-manager.conf',
  'bind-address=127.0.0.1',
  'client-ca-file=/etc/kubernetes/pki/ca.crt',
  'cluster-cidr=10.244.0.0/16',
  'cluster-name=reference',
  'cluster-signing-cert-file=/etc/kubernetes/pki/signing-ca.crt',
  'cluster-signing-key-file=/etc/kubernetes/pki/ca.key',
  'concurrent-deployment-syncs=50',
  'concurrent-endpoint-syncs=15',
  'concurrent-gc-syncs=30',
  'concurrent-namespace-syncs=30',
  'concurrent-replicaset-syncs=50',
  'concurrent-resource-quota-syncs=15',
  'concurrent-service-endpoint-syncs=15',
  'concurrent-serviceaccount-token-syncs=15',
  'concurrent-statefulset-syncs=15',
  'controllers=*,bootstrapsigner,tokencleaner',
  'kube-api-burst=150',
  'kube-api-qps=100',
  'kubeconfig=/etc/kubernetes/controller-manager.conf',
  'leader-elect=true',
  'leader-elect-lease-duration=15s',
  'leader-elect-renew-deadline=10s',
  'leader-elect-retry-period=2s',
  'node-cidr-mask-size=24',
  'requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt',
  'root-ca-file=/etc/kubernetes/pki/ca.crt',
  'service-account-private-key-file=/etc/kubernetes/pki/sa.key',
  'service-cluster-ip-range=10.96.0.0/12',
  'use-service-account-credentials=true',
];

test.each(['v1.25.16', 'v1.31.14', 'v1.36.3'])(
  '%s has the flags of kubeadm and of the plan, sorted',
  (version) => {
    const { command } = containerOf(kubeControllerManager, releaseOf(version), 'masters');
    expect(command).toEqual(['kube-controller-manager', ...FLAGS.map((flag) => `--${flag}`)]);
  },
);

test.each([
  ['v1.35.7', 'ubuntu-24.04', '/usr/libexec/kubernetes/kubelet-plugins/volume/exec', undefined],
  [
    'v1.35.7',
    'flatcar',
    '/var/lib/kubelet/volumeplugins',
    '--flex-volume-plugin-dir=/var/lib/kubelet/volumeplugins',
  ],
  ['v1.36.3', 'flatcar', undefined, undefined],
] as const)('%s on %s looks for flexvolume plugins where it can', (version, os, path, flag) => {
  const extension = { url: 'http://10.20.0.254:8080/x.raw', sha256: '0'.repeat(64) };
  const plan = releaseOf(version, { os, extensions: { kubernetes: extension, 'cri-o': extension } });
  const volume = podOf(kubeControllerManager, plan, 'masters').spec.volumes?.find(
    (each) => each.name === 'flexvolume-dir',
  );
  expect(volume?.hostPath?.path).toBe(path);
  const { command } = containerOf(kubeControllerManager, plan, 'masters');
  expect(command?.find((each) => each.startsWith('--flex-volume-plugin-dir'))).toBe(flag);
});

test('opened for metrics, it is asked at the pod’s own address and the firewall knows', () => {
  const plan = releaseOf('v1.36.3', { flags: { 'kube-controller-manager': { 'bind-address': '0.0.0.0' } } });
  const get = containerOf(kubeControllerManager, plan, 'masters').livenessProbe?.httpGet;
  expect(get).toEqual({ path: '/healthz', port: 'probe-port', scheme: 'HTTPS' });
  const masters = plan.pools.find(({ name }) => name === 'masters');
  expect(masters && kubeControllerManager.ports?.(plan, masters)).toEqual([
    expect.objectContaining({ port: 10257, from: 'machines' }),
  ]);
});
