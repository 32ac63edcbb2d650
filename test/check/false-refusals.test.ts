import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';

/** What experts write, and was refused once. */
function told(fields: Partial<ClusterSpec>): readonly string[] {
  return compile(compactWith(fields)).issues.map(formatIssue);
}

const kubeVip = `apiVersion: v1
kind: Pod
metadata:
  name: kube-vip
  namespace: kube-system
spec:
  hostNetwork: true
  containers:
    - name: kube-vip
      image: ghcr.io/kube-vip/kube-vip:v0.8.9
      args: [manager]
`;

const scheduler = `apiVersion: kubescheduler.config.k8s.io/v1
kind: KubeSchedulerConfiguration
clientConnection: { kubeconfig: /etc/kubernetes/scheduler.conf }
profiles: [{ schedulerName: default-scheduler }]
`;

const SCHEDULER = '/etc/kubernetes/manifests/kube-scheduler.yaml';
const ETCD = '/etc/kubernetes/manifests/etcd.yaml';

const mount = (path: string, folder: string, type: string) => ({
  path,
  operations: [
    { op: 'add' as const, path: '/spec/volumes/-', value: { name: 'own', hostPath: { path: folder, type } } },
    {
      op: 'add' as const,
      path: '/spec/containers/0/volumeMounts/-',
      value: { name: 'own', mountPath: folder },
    },
  ],
});

const { masters } = compact.pools;
const withMasters = (fields: object) => ({
  ...compact.pools,
  masters: { ...masters, ...fields } as typeof masters & object,
});

test.each<[string, Partial<ClusterSpec>]>([
  [
    'an issuer outside of the cluster',
    {
      flags: {
        'kube-apiserver': { 'oidc-issuer-url': 'https://192.0.2.7:8443/realms/x', 'oidc-client-id': 'k' },
      },
    },
  ],
  [
    'a static pod that is called kube-…',
    {
      pools: withMasters({ files: [{ path: '/etc/kubernetes/manifests/kube-vip.yaml', content: kubeVip }] }),
    },
  ],
  [
    'cgroups that begin with a slash',
    { kubelet: { kubeReservedCgroup: '/kube.slice', systemReservedCgroup: '/system.slice' } },
  ],
  ['a prefix of keys', { flags: { 'kube-apiserver': { 'etcd-prefix': '/k8s' } } }],
  [
    'a certificate',
    {
      files: [
        {
          path: '/usr/local/share/ca-certificates/corp.crt',
          content: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
        },
      ],
    },
  ],
  [
    'a scheduler with a configuration',
    {
      pools: withMasters({
        files: [{ path: '/etc/kubernetes/scheduler/config.yaml', content: scheduler }],
        flags: { 'kube-scheduler': { config: '/etc/kubernetes/scheduler/config.yaml' } },
        patches: [mount(SCHEDULER, '/etc/kubernetes/scheduler', 'Directory')],
      }),
    },
  ],
  [
    'the log of etcd on a disk of its own',
    {
      flags: { etcd: { 'wal-dir': '/var/lib/etcd-wal' } },
      patches: [mount(ETCD, '/var/lib/etcd-wal', 'DirectoryOrCreate')],
    },
  ],
  ['a DNS cache on each node', { kubelet: { clusterDNS: ['169.254.20.10'] } }],
  ['another address of DNS', { dns: { address: '10.96.0.53' } }],
  [
    'how long a webhook’s answer counts',
    {
      kubelet: {
        authentication: { webhook: { cacheTTL: '5m' } },
        authorization: { webhook: { cacheAuthorizedTTL: '1m' } },
      },
    },
  ],
  [
    'what we say anyway',
    {
      kubelet: { cgroupDriver: 'systemd', authorization: { mode: 'Webhook' } },
      flags: { 'kube-apiserver': { 'allow-privileged': 'true' } },
    },
  ],
  [
    'further names of the API',
    { endpoint: { ...compact.endpoint, names: ['k8s.example.com', '192.0.2.9'] } },
  ],
  [
    'an image by its digest',
    {
      images: {
        'kube-apiserver': `registry.k8s.io/kube-apiserver:${compact.kubernetes}@sha256:${'0'.repeat(64)}`,
      },
    },
  ],
  [
    'metrics of etcd for others',
    {
      pools: {
        ...compact.pools,
        'etcd-main': {
          ...compact.pools['etcd-main'],
          flags: { etcd: { 'listen-metrics-urls': 'http://127.0.0.1:2381' } },
        } as typeof masters & object,
      },
    },
  ],
  [
    'a controller manager that others may ask',
    {
      flags: { 'kube-controller-manager': { 'bind-address': '0.0.0.0' } },
      host: { ...compact.host, firewall: 'ports' },
    },
  ],
  [
    'metrics of a member at its own address',
    {
      pools: {
        ...compact.pools,
        'etcd-main': {
          ...compact.pools['etcd-main'],
          machines: {
            etcd1: {
              flags: { etcd: { 'listen-metrics-urls': 'http://127.0.0.1:2381,http://10.20.0.1:2381' } },
            },
          },
        } as typeof masters & object,
      },
    },
  ],
  ['no health port of the kubelet', { kubelet: { healthzPort: 0 } }],
])('takes %s', (_, fields) => {
  expect(told(fields)).toEqual([]);
});

test('takes what Flatcar’s SELinux is, and tells what it cannot become', () => {
  const selinux = (mode: 'enforcing' | 'permissive') =>
    compile({ ...flatcar, host: { ...flatcar.host, selinux: mode } }).issues.map(formatIssue);
  expect(selinux('permissive')).toEqual([]);
  expect(selinux('enforcing')).toEqual([
    'host.selinux: enforcing would have no effect: SELinux of Flatcar Container Linux stays permissive, which Bootwright does not change; remove it',
  ]);
});

test('takes a name that a patch adds to the API’s certificate', () => {
  const operations = [{ op: 'add' as const, path: '/apiServer/certSANs/-', value: 'k8s.example.com' }];
  const path = '/etc/kubernetes/kubeadm/init.yaml';
  expect(compile({ ...rocky, patches: [{ path, document: 1, operations }] }).issues).toEqual([]);
});

const CIS = {
  etcd: { 'auto-tls': 'false', 'client-cert-auth': 'true', 'peer-client-cert-auth': 'true' },
  kubelet: { 'anonymous-auth': 'false', 'authorization-mode': 'Webhook', 'rotate-certificates': 'true' },
};

function refused(flags: ClusterSpec['flags']): readonly string[] {
  const { workers } = compact.pools;
  const pools = { ...compact.pools, workers: { ...workers, flags: { kubelet: flags?.kubelet ?? {} } } };
  const { issues } = compile(
    compactWith({ flags: { etcd: flags?.etcd ?? {} }, pools } as Partial<ClusterSpec>),
  );
  return issues.filter(({ severity }) => severity === 'error').map(({ path }) => path);
}

test('takes flags that benchmarks ask for and that hold anyway, and no other value of them', () => {
  expect(refused(CIS)).toEqual([]);
  expect(refused({ etcd: { 'client-cert-auth': 'false' }, kubelet: { 'anonymous-auth': 'true' } })).toEqual([
    'flags.etcd.client-cert-auth',
    'pools.workers.flags.kubelet.anonymous-auth',
  ]);
});
