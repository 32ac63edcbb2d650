import type { HostVolume } from '../../lib/components/host-volume';
import { namedVolumes } from '../../lib/components/named-volumes';
import type { ClusterSpec, FlagsSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

const PKI: HostVolume = {
  name: 'k8s-certs',
  path: '/etc/kubernetes/pki',
  type: 'DirectoryOrCreate',
  readOnly: true,
};

function volumes(
  component: 'etcd' | 'kube-apiserver',
  flags: FlagsSpec['etcd'],
  more: Partial<ClusterSpec> = {},
) {
  const plan = planOf(referenceWith({ flags: { [component]: flags }, ...more }));
  const pool = plan.pools.find(({ roles }) =>
    roles.includes(component === 'etcd' ? 'etcd' : 'control-plane'),
  );
  if (!pool) throw new Error('no pool');
  const all = namedVolumes(component, pool, [PKI]);
  return all.map(({ name, path, readOnly, type }) => [name, path, type, readOnly ? 'ro' : 'rw'].join(' '));
}

test.each<[string, 'etcd' | 'kube-apiserver', FlagsSpec['etcd'], string[]]>([
  [
    'the folder of a file',
    'kube-apiserver',
    { 'audit-policy-file': '/etc/kubernetes/audit/policy.yaml' },
    ['etc-kubernetes-audit /etc/kubernetes/audit DirectoryOrCreate ro'],
  ],
  [
    'a folder once, writable if one file of it is written',
    'kube-apiserver',
    { 'audit-log-path': '/var/log/audit/a.log', 'tracing-config-file': '/var/log/audit/t.yaml' },
    ['var-log-audit /var/log/audit DirectoryOrCreate rw'],
  ],
  [
    'the file alone where its folder holds more',
    'kube-apiserver',
    { 'oidc-ca-file': '/etc/oidc-ca.crt', 'audit-log-path': '/var/log/audit.log' },
    ['etc-oidc-ca-crt /etc/oidc-ca.crt File ro', 'var-log-audit-log /var/log/audit.log FileOrCreate rw'],
  ],
  ['nothing that is mounted', 'kube-apiserver', { 'oidc-ca-file': '/etc/kubernetes/pki/oidc.crt' }, []],
  ['nothing for standard output', 'kube-apiserver', { 'audit-log-path': '-' }, []],
  ['nothing for what names no file', 'kube-apiserver', { 'etcd-prefix': '/k8s' }, []],
  [
    'each certificate and key of a list',
    'kube-apiserver',
    { 'tls-sni-cert-key': ['/etc/a/a.crt,/etc/a/a.key:a.example.com', '/etc/b/b.crt,/etc/b/b.key'] },
    ['etc-a /etc/a DirectoryOrCreate ro', 'etc-b /etc/b DirectoryOrCreate ro'],
  ],
  [
    'a folder that is written',
    'etcd',
    { 'wal-dir': '/var/lib/etcd-wal' },
    ['var-lib-etcd-wal /var/lib/etcd-wal DirectoryOrCreate rw'],
  ],
  [
    'names that stay apart',
    'kube-apiserver',
    { 'audit-policy-file': '/etc/a_b/p.yaml', 'tracing-config-file': '/etc/a-b/t.yaml' },
    ['etc-a-b /etc/a_b DirectoryOrCreate ro', 'etc-a-b-2 /etc/a-b DirectoryOrCreate ro'],
  ],
])('mounts %s', (_what, component, flags, expected) => {
  expect(volumes(component, flags)).toEqual(expected);
});

test('mounts nothing that a patch mounts', () => {
  const value = { name: 'own', mountPath: '/etc/kubernetes/audit' };
  const operations = [{ op: 'add', path: '/spec/containers/0/volumeMounts/-', value }] as const;
  const patches = [{ path: '/etc/kubernetes/manifests/kube-apiserver.yaml', operations }];
  const flags = { 'audit-policy-file': '/etc/kubernetes/audit/policy.yaml' };
  expect(volumes('kube-apiserver', flags, { patches })).toEqual([]);
});
