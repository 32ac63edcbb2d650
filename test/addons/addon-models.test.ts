import { releases } from '../../lib/releases';
import type { ClusterSpec } from '../../lib/spec';
import { modelsWith, objectsWith } from './objects';

const CLUSTER_WIDE = ['APIServer', 'ClusterRole', 'ClusterRoleBinding', 'Installation'];

const variants: readonly Partial<ClusterSpec>[] = [
  ...Object.keys(releases).map((minor) => ({ kubernetes: `v${minor}.0` })),
  { bootstrap: 'kubeadm' },
  { cni: 'none' },
  { proxyMode: 'nftables' },
];

describe.each(variants)('%j', (fields) => {
  const objects = objectsWith(fields);

  test('every object says what it is, what it is called and where it belongs', () => {
    for (const { apiVersion, kind, metadata } of objects) {
      expect({ apiVersion, kind, name: metadata.name }).toEqual({
        apiVersion: expect.stringMatching(/^([a-z0-9.]+\/)?v1$/),
        kind: expect.stringMatching(/^[A-Z]/),
        name: expect.not.stringMatching(/addons|-c8[0-9a-f]{6}$/i),
      });
      expect(metadata.namespace).toBe(CLUSTER_WIDE.includes(kind) ? undefined : 'kube-system');
    }
  });

  test('no two objects are the same one', () => {
    const keys = objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('whoever is bound is bound to a role and an account that exist', () => {
    const has = (kind: string, name: string) =>
      objects.some((object) => object.kind === kind && object.metadata.name === name);
    const upstream = /^(cluster-admin|system:(?!coredns).*)$/;
    for (const { roleRef, subjects } of objects.filter(({ kind }) => kind.endsWith('Binding'))) {
      expect(upstream.test(roleRef.name) || has(roleRef.kind, roleRef.name)).toBe(true);
      for (const { kind, name } of subjects) expect(kind !== 'ServiceAccount' || has(kind, name)).toBe(true);
    }
  });
});

test.each<[Partial<ClusterSpec>, string[]]>([
  [{}, ['rbac', 'kube-proxy', 'calico', 'coredns']],
  [{ bootstrap: 'kubeadm' }, ['calico', 'coredns']],
  [{ cni: 'none' }, ['rbac', 'kube-proxy', 'coredns']],
])('%j applies %j, in this order', (fields, names) => {
  expect(modelsWith(fields).map(({ name }) => name)).toEqual(names);
});

describe('the environment', () => {
  afterEach(() => {
    delete process.env.CDK8S_DISABLE_SORT;
    delete process.env.CDK8S_LEGACY_HASH;
  });

  test.each(['CDK8S_DISABLE_SORT', 'CDK8S_LEGACY_HASH'])('%s changes nothing', (name) => {
    const before = JSON.stringify(modelsWith({}));
    process.env[name] = '1';
    expect(JSON.stringify(modelsWith({}))).toBe(before);
  });
});
