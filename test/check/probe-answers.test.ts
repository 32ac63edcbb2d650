import flatcar from '../../examples/flatcar';
import type { ClusterSpec } from '../../lib/spec';
import { patchedPod, told, toldOf } from './pods';

const LIVENESS = '/spec/containers/0/livenessProbe';
const PATH = `${LIVENESS}/httpGet/path`;
const SCHEME = `${LIVENESS}/httpGet/scheme`;

test.each<readonly [Partial<ClusterSpec>]>([
  [patchedPod('kube-apiserver', PATH, '/livez?exclude=etcd')],
  [patchedPod('kube-apiserver', PATH, '/livez/ping')],
  [patchedPod('kube-controller-manager', PATH, '/healthz/ping')],
  [patchedPod('etcd', PATH, '/health?serializable=true')],
  [patchedPod('kube-apiserver', `${LIVENESS}/timeoutSeconds`, 30)],
])('takes what a program answers, %#', (fields) => {
  expect(toldOf(fields)).toEqual([]);
});

test.each<readonly [RegExp, Partial<ClusterSpec>]>([
  [
    /^error: .*path is \/livez, which kube-controller-manager does not answer; ask for \/healthz$/,
    patchedPod('kube-controller-manager', PATH, '/livez'),
  ],
  [
    /^error: .*scheme is HTTP, and kube-scheduler answers by HTTPS there/,
    patchedPod('kube-scheduler', SCHEME, 'HTTP'),
  ],
  [/^error: .*scheme is HTTP, and kube-scheduler/, patchedPod('kube-scheduler', SCHEME)],
  [/^error: .*scheme is HTTPS, and etcd answers by HTTP there/, patchedPod('etcd', SCHEME, 'HTTPS')],
  [
    /^warning: .*path is \/readyz: kube-apiserver is killed whenever it is not ready; ask for \/livez$/,
    patchedPod('kube-apiserver', PATH, '/readyz'),
  ],
  [
    /^warning: .*timeoutSeconds is 0, for which the kubelet takes 1: .*; write 15$/,
    patchedPod('kube-apiserver', `${LIVENESS}/timeoutSeconds`, 0),
  ],
  [
    /^warning: .*timeoutSeconds is nothing, for which the kubelet takes 1/,
    patchedPod('etcd', `${LIVENESS}/timeoutSeconds`),
  ],
  [
    /^warning: .*gives up after 1 failures in 10 s/,
    patchedPod('kube-apiserver', `${LIVENESS}/failureThreshold`, 1),
  ],
])('tells %s', (line, fields) => {
  expect(toldOf(fields)).toEqual([expect.stringMatching(line)]);
});

test('haproxy answers what its configuration says', () => {
  expect(told({ ...flatcar, ...patchedPod('haproxy', PATH, '/health') })).toEqual([
    expect.stringMatching(/path is \/health, which haproxy does not answer; ask for \/livez/),
  ]);
});
