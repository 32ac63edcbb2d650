import type { ClusterSpec } from '../../lib/spec';
import { broughtPod, POD, patchedPod, toldOf } from './pods';

const secret = '  volumes: [{ name: a, secret: { secretName: a } }]\n';

test.each<readonly [Partial<ClusterSpec>]>([
  [broughtPod(`${POD}  volumes: [{ name: a, emptyDir: {} }]\n`)],
  [patchedPod('etcd', '/spec/priority')],
])('takes what needs nothing of the API, %#', (fields) => {
  expect(toldOf(fields)).toEqual([]);
});

test.each<readonly [RegExp, Partial<ClusterSpec>]>([
  [
    /^error: .*serviceAccountName names an account of the API: the kubelet of 1.36 refuses/,
    broughtPod(`${POD}  serviceAccountName: a\n`),
  ],
  [
    /^error: .*volumes\/0\/secret names a Secret of the API: the kubelet of 1.36 refuses/,
    broughtPod(POD + secret),
  ],
  [
    /^error: .*sources\/0\/configMap names a ConfigMap/,
    broughtPod(`${POD}  volumes: [{ name: a, projected: { sources: [{ configMap: { name: a } }] } }]\n`),
  ],
  [
    /^error: .*env\/0\/valueFrom\/secretKeyRef names a Secret/,
    patchedPod('etcd', '/spec/containers/0/env', [
      { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
    ]),
  ],
  [
    /^warning: .*\/spec\/priority is 7, and that of system-node-critical 2000001000/,
    patchedPod('etcd', '/spec/priority', 7),
  ],
])('tells %s', (line, fields) => {
  expect(toldOf(fields)).toEqual([expect.stringMatching(line)]);
});

test('before 1.34 a pod waits for a Secret, and with an account it runs without its mirror', () => {
  const older = { kubernetes: 'v1.33.5' };
  expect(toldOf({ ...older, ...broughtPod(POD + secret) })).toEqual([
    expect.stringMatching(
      /^error: .*the API refuses the mirror of such a static pod, and the kubelet may not read it/,
    ),
  ]);
  expect(toldOf({ ...older, ...broughtPod(`${POD}  serviceAccountName: a\n`) })).toEqual([
    expect.stringMatching(/^warning: .*which nobody then sees/),
  ]);
});
