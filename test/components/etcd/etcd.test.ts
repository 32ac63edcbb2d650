import { etcd } from '../../../lib/components/etcd/etcd';
import { bootstrapFlags } from '../../../lib/components/etcd/etcd-flags';
import type { EtcdSpec } from '../../../lib/spec';
import main from '../../../main';
import { artifactsOf, containerOf, podOf, releaseOf, stacked } from '../manifest';
import { issuesOf } from '../on-disk';

const PKI = '/etc/kubernetes/pki/etcd';

/** What every release has, sorted as kubeadm sorts it; the integrity flags differ. */
const FLAGS = [
  'advertise-client-urls=https://10.20.0.4:2379',
  'auto-compaction-mode=periodic',
  'auto-compaction-retention=8h',
  `cert-file=${PKI}/server.crt`,
  'client-cert-allowed-hostname=events.etcd.invalid',
  'client-cert-auth=true',
  'data-dir=/var/lib/etcd',
  'election-timeout=1000',
  'enable-grpc-gateway=false',
  'heartbeat-interval=100',
  'initial-advertise-peer-urls=https://10.20.0.4:2380',
  'initial-cluster=etcd4=https://10.20.0.4:2380,etcd5=https://10.20.0.5:2380,etcd6=https://10.20.0.6:2380',
  'initial-cluster-state=new',
  'initial-cluster-token=reference-events',
  `key-file=${PKI}/server.key`,
  'listen-client-urls=https://127.0.0.1:2379,https://10.20.0.4:2379',
  'listen-metrics-urls=http://127.0.0.1:2381',
  'listen-peer-urls=https://10.20.0.4:2380',
  'name=etcd4',
  'peer-cert-allowed-hostname=events.etcd.invalid',
  `peer-cert-file=${PKI}/peer.crt`,
  'peer-client-cert-auth=true',
  `peer-key-file=${PKI}/peer.key`,
  `peer-trusted-ca-file=${PKI}/ca.crt`,
  'quota-backend-bytes=4294967296',
  'snapshot-count=10000',
  `trusted-ca-file=${PKI}/ca.crt`,
];

const byName = (a: string, b: string) => ((a.split('=')[0] ?? '') < (b.split('=')[0] ?? '') ? -1 : 1);

const EXPERIMENTAL = [
  'experimental-initial-corrupt-check=true',
  'experimental-watch-progress-notify-interval=5s',
];
const SETTLED = ['feature-gates=InitialCorruptCheck=true', 'watch-progress-notify-interval=5s'];

test.each([
  ['v1.25.16', '3.5.9-0', EXPERIMENTAL],
  ['v1.31.14', '3.5.24-0', EXPERIMENTAL],
  ['v1.36.3', '3.6.8-0', SETTLED],
])('%s starts etcd %s with its flags', (version, tag, integrity) => {
  const { command, image } = containerOf(etcd, releaseOf(version), 'etcd-events');
  expect(image).toBe(`registry.k8s.io/etcd:${tag}`);
  expect(command?.[0]).toBe('etcd');
  expect(command?.slice(1)).toEqual([...FLAGS, ...integrity].sort(byName).map((flag) => `--${flag}`));
});

test('a cluster that has its authority to itself lets in whoever that authority knows', () => {
  const { command } = containerOf(etcd, stacked(), 'masters');
  expect(command?.filter((flag) => /allowed|gateway/.test(flag))).toEqual([]);
});

test.each([
  ['v1.25.16', 2381, '/health?exclude=NOSPACE&serializable=true', undefined, '/health?serializable=false'],
  ['v1.31.14', 2381, '/livez', '/readyz', '/readyz'],
  ['v1.36.3', 'probe-port', '/livez', '/readyz', '/readyz'],
])('%s asks it at %s', (version, port, liveness, readiness, startup) => {
  const container = containerOf(etcd, releaseOf(version), 'etcd-main');
  const get = (path: string) => ({ host: '127.0.0.1', path, port, scheme: 'HTTP' });
  expect(container.livenessProbe?.httpGet).toEqual(get(liveness));
  expect(container.readinessProbe?.httpGet).toEqual(readiness && get(readiness));
  expect(container.startupProbe?.httpGet).toEqual(get(startup));
});

test('it mounts certificates, data and the place for snapshots', () => {
  const pod = podOf(etcd, releaseOf('v1.36.3'), 'etcd-main');
  expect(pod.spec.volumes).toEqual([
    { name: 'etcd-certs', hostPath: { path: PKI, type: 'DirectoryOrCreate' } },
    { name: 'etcd-data', hostPath: { path: '/var/lib/etcd', type: 'DirectoryOrCreate' } },
    { name: 'etcd-snapshots', hostPath: { path: '/var/lib/etcd-snapshots', type: 'DirectoryOrCreate' } },
  ]);
  expect(pod.metadata.annotations).toEqual({
    'kubeadm.kubernetes.io/etcd.advertise-client-urls': 'https://10.20.0.1:2379',
  });
});

test.each([
  ['static', 'dedicated', releaseOf('v1.36.3'), 'etcd-main', true, false],
  ['static', 'stacked', stacked(), 'masters', true, false],
  ['kubeadm', 'dedicated', releaseOf('v1.36.3', { bootstrap: 'kubeadm' }), 'etcd-main', true, false],
  ['kubeadm', 'stacked', stacked({ bootstrap: 'kubeadm' }), 'masters', false, true],
] as const)(
  '%s, %s: who writes the manifest and needs the CA’s key',
  (_mode, _where, plan, pool, manifest, caKey) => {
    const paths = artifactsOf(etcd, plan, pool).flatMap((each) => ('path' in each ? [each.path] : []));
    expect(paths.includes('/etc/kubernetes/manifests/etcd.yaml')).toBe(manifest);
    expect(paths.includes(`${PKI}/ca.key`)).toBe(caKey);
  },
);

/** How the members find one another, as their flags say it. */
function found(fields: Partial<EtcdSpec>): string[] {
  const plan = releaseOf('v1.36.3', { etcd: { ...main.etcd, main: { pool: 'etcd-main', ...fields } } });
  return plan.etcdClusters.slice(0, 1).flatMap((cluster) =>
    cluster.members.map((member) =>
      Object.entries(bootstrapFlags(cluster, member))
        .map(([flag, value]) => `--${flag}=${value}`)
        .join(' '),
    ),
  );
}

const [ONE, TWO, THREE] = ['1', '2', '3'].map((n) => `etcd${n}=https://10.20.0.${n}:2380`);
const TOKEN = '--initial-cluster-token=reference-main';
const URL = 'https://discovery.example.com/3e86b59982e49066';

test.each<[string, Partial<EtcdSpec>, string[]]>([
  [
    'DNS SRV',
    { discoverySrv: 'etcd.example.com' },
    Array(3).fill(`--discovery-srv=etcd.example.com --initial-cluster-state=new ${TOKEN}`),
  ],
  ['a URL', { discoveryUrl: URL }, Array(3).fill(`--discovery=${URL} --initial-cluster-state=new`)],
  [
    'a list, where one takes the place of a lost one',
    { joining: ['etcd2'] },
    ['new', 'existing', 'new'].map(
      (state) => `--initial-cluster=${ONE},${TWO},${THREE} --initial-cluster-state=${state} ${TOKEN}`,
    ),
  ],
  [
    'a list that is as long as the cluster is when they join',
    { joining: ['etcd3', 'etcd2'] },
    [
      `--initial-cluster=${ONE},${TWO},${THREE} --initial-cluster-state=new ${TOKEN}`,
      `--initial-cluster=${ONE},${TWO},${THREE} --initial-cluster-state=existing ${TOKEN}`,
      `--initial-cluster=${ONE},${THREE} --initial-cluster-state=existing ${TOKEN}`,
    ],
  ],
  [
    'a list, if they join those who started by a URL',
    { joining: ['etcd3'], discoveryUrl: URL },
    [
      ...Array(2).fill(`--discovery=${URL} --initial-cluster-state=new`),
      `--initial-cluster=${ONE},${TWO},${THREE} --initial-cluster-state=existing ${TOKEN}`,
    ],
  ],
])('members find one another by %s', (_, fields, flags) => {
  expect(found(fields)).toEqual(flags);
});

test.each([
  ['v1.33.13', {}, []],
  ['v1.36.3', {}, [/^etcd\.main\.discoveryUrl: etcd 3\.6\.8 is the last that takes a discovery URL; /]],
  [
    'v1.37.1',
    {},
    [
      /^etcd\.main\.discoveryUrl: etcd 3\.7\.0 takes no discovery URL, as 3\.7 removed --discovery; remove it/,
    ],
  ],
  ['v1.37.1', { images: { etcd: 'registry.lan/etcd:v3.5.24' } }, []],
])('%s %j: what etcd says to a discovery URL', (version, fields, messages) => {
  const clusters = { ...main.etcd, main: { pool: 'etcd-main', discoveryUrl: URL } };
  const issues = issuesOf(etcd, releaseOf(version, { ...fields, etcd: clusters }), 'etcd-main');
  expect(issues).toEqual(messages.map((message) => expect.stringMatching(message)));
});
