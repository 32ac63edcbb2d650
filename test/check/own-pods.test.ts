import flatcar from '../../examples/flatcar';
import type { ClusterSpec } from '../../lib/spec';
import { patchedPod, told, toldOf } from './pods';

const SPEC = '/spec';
const CONTAINER = '/spec/containers/0';

test.each<readonly [Partial<ClusterSpec>]>([
  [patchedPod('etcd', `${SPEC}/terminationGracePeriodSeconds`, 60)],
  [patchedPod('kube-scheduler', `${SPEC}/restartPolicy`, 'Always')],
  [patchedPod('kube-apiserver', `${CONTAINER}/securityContext`, { runAsUser: 0 })],
  [patchedPod('kube-apiserver', `${CONTAINER}/imagePullPolicy`, 'Always')],
])('takes what keeps a pod as it is, %#', (fields) => {
  expect(toldOf(fields)).toEqual([]);
});

test.each<readonly [RegExp, Partial<ClusterSpec>]>([
  [
    /^error: .*\/spec\/hostNetwork is false, so that etcd has a network/,
    patchedPod('etcd', '/spec/hostNetwork', false),
  ],
  [/^error: .*\/spec\/hostNetwork is nothing/, patchedPod('kube-scheduler', '/spec/hostNetwork')],
  [/^error: .*restartPolicy is "Never": etcd ends/, patchedPod('etcd', `${SPEC}/restartPolicy`, 'Never')],
  [
    /^error: .*activeDeadlineSeconds ends etcd after 9 s/,
    patchedPod('etcd', `${SPEC}/activeDeadlineSeconds`, 9),
  ],
  [/^error: .*imagePullPolicy is Never/, patchedPod('etcd', `${CONTAINER}/imagePullPolicy`, 'Never')],
  [
    /^error: .*runAsUser is 1000, and what kube-apiserver reads/,
    patchedPod('kube-apiserver', `${SPEC}/securityContext/runAsUser`, 1000),
  ],
  [
    /^error: .*runAsNonRoot is true/,
    patchedPod('kube-apiserver', `${CONTAINER}/securityContext`, { runAsNonRoot: true }),
  ],
  [
    /^warning: .*terminationGracePeriodSeconds is 0/,
    patchedPod('etcd', `${SPEC}/terminationGracePeriodSeconds`, 0),
  ],
])('tells %s', (line, fields) => {
  expect(toldOf(fields)).toEqual([expect.stringMatching(line)]);
});

test('keepalived keeps its capabilities where it is a pod, and haproxy its network', () => {
  const added = `${CONTAINER}/securityContext/capabilities/add`;
  expect(told({ ...flatcar, ...patchedPod('keepalived', added, ['NET_ADMIN']) })).toEqual([
    expect.stringMatching(/keepalived has not the capability NET_RAW/),
  ]);
  expect(told({ ...flatcar, ...patchedPod('haproxy', '/spec/hostNetwork') })).toEqual([
    expect.stringMatching(/haproxy has a network of its own/),
  ]);
});
