import { defineCluster } from '../../lib/spec';
import { parts } from './parts';

/**
 * What the compiler says in the editor: `npm run typecheck` fails where a line below `@ts-expect-error` is right, and
 * where any other is wrong.
 */
test('a description is returned as it is', () => {
  const spec = { ...parts, kubernetes: 'v1.36.3' } as const;
  expect(defineCluster(spec)).toBe(spec);
});

const at = <const Version extends string>(kubernetes: Version) => ({ ...parts, kubernetes });
const v1_35 = at('v1.35.1');
const v1_36 = at('v1.36.3');

test('flags are those of the minor that kubernetes names', () => {
  defineCluster({ ...v1_36, flags: { 'kube-apiserver': { 'goaway-chance': '0.001' } } });
  defineCluster({ ...v1_36, flags: { etcd: { 'compaction-batch-limit': '500' }, kubelet: { v: '4' } } });
  // @ts-expect-error: it is spelt goaway-chance.
  defineCluster({ ...v1_36, flags: { 'kube-apiserver': { 'goawy-chance': '1' } } });
  // @ts-expect-error: it left in 1.33.
  defineCluster({ ...v1_36, flags: { 'kube-apiserver': { 'cloud-provider': '' } } });
  // @ts-expect-error: it comes with 1.36.
  defineCluster({ ...v1_35, flags: { 'kube-scheduler': { 'tls-curve-preferences': '' } } });
  // @ts-expect-error: etcd 3.4 was the last with it.
  defineCluster({ ...v1_36, flags: { etcd: { debug: 'true' } } });
  expect(defineCluster).toHaveLength(1);
});

test('pools and machines have the flags of the cluster, unless they run another release', () => {
  const role = 'worker' as const;
  const flags = { kubelet: { 'pod-infra-container-image': 'a/b:c' } };
  // @ts-expect-error: it left in 1.35.
  defineCluster({ ...v1_36, pools: { workers: { role, flags } } });
  // @ts-expect-error: it left in 1.35.
  defineCluster({ ...v1_36, pools: { workers: { role, machines: { a: { flags } } } } });
  defineCluster({ ...v1_36, pools: { workers: { role, kubernetes: 'v1.34.1', flags } } });
  expect(defineCluster).toHaveLength(1);
});

test('any flag may be given to a release that the editor does not know', () => {
  defineCluster({ ...at('v1.99.0'), flags: { kubelet: { 'from-the-future': '' } } });
  expect(defineCluster).toHaveLength(1);
});
