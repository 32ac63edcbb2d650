import type { ClusterSpec } from '../../lib/spec';
import { patchedPod, toldOf } from './pods';

const REQUESTS = '/spec/containers/0/resources/requests';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

function affinity(key: string, operator: string, ...values: string[]): Partial<ClusterSpec> {
  const matchExpressions = [{ key, operator, ...(values.length > 0 ? { values } : {}) }];
  return patchedPod('etcd', '/spec/affinity', {
    nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions }] } },
  });
}

test.each<readonly [Partial<ClusterSpec>]>([
  [patchedPod('etcd', `${REQUESTS}/memory`, '1Gi')],
  [patchedPod('etcd', '/spec/nodeSelector', { 'kubernetes.io/os': 'linux' })],
  [affinity('kubernetes.io/arch', 'In', 'arm64')],
  [affinity('example.com/a', 'DoesNotExist')],
])('takes what fits, %#', (fields) => {
  expect(toldOf(fields)).toEqual([]);
});

test.each<readonly [RegExp, Partial<ClusterSpec>]>([
  [
    /^error: .*it asks for "1Ti" of memory, and the machine has \d+ GiB/,
    patchedPod('etcd', `${REQUESTS}/memory`, '1Ti'),
  ],
  [/^error: .*of cpu, and the machine has \d+ CPUs/, patchedPod('etcd', `${REQUESTS}/cpu`, 1000)],
  [
    /^error: .*the node has kubernetes.io\/os=linux/,
    patchedPod('etcd', '/spec/nodeSelector', { 'kubernetes.io/os': 'windows' }),
  ],
  [
    /^warning: .*asks for a b, and the node has no label a/,
    patchedPod('etcd', '/spec/nodeSelector', { a: 'b' }),
  ],
  [/^error: .*the node has kubernetes.io\/os=linux/, affinity('kubernetes.io/os', 'NotIn', 'linux')],
])('tells %s', (line, fields) => {
  expect(toldOf(fields)).toEqual([expect.stringMatching(line)]);
});
