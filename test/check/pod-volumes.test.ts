import flatcar from '../../examples/flatcar';
import type { ClusterSpec } from '../../lib/spec';
import { patchedPod, told, toldOf } from './pods';

test.each<readonly [Partial<ClusterSpec>]>([
  [patchedPod('kube-scheduler', '/spec/volumes/0/hostPath/type', 'File')],
  [patchedPod('kube-scheduler', '/spec/volumes/0/hostPath/type')],
  [patchedPod('etcd', '/spec/volumes/1/hostPath/type', 'Directory')],
])('takes what the machine has, %#', (fields) => {
  expect(toldOf(fields)).toEqual([]);
});

test.each<readonly [RegExp, Partial<ClusterSpec>]>([
  [
    /^error: .*scheduler\.conf of type Directory, and the machine has a file there/,
    patchedPod('kube-scheduler', '/spec/volumes/0/hostPath/type', 'Directory'),
  ],
  [
    /^error: .*of type File, and the machine has a folder/,
    patchedPod('etcd', '/spec/volumes/0/hostPath/type', 'File'),
  ],
  [
    /^error: .*--data-dir=\/var\/lib\/etcd is written to, and volume etcd-data is mounted read-only/,
    patchedPod('etcd', '/spec/containers/0/volumeMounts/1/readOnly', true),
  ],
  [
    /^error: .*--data-dir=\/var\/lib\/etcd is in volume etcd-data, an emptyDir that goes with the pod/,
    patchedPod('etcd', '/spec/volumes/1/hostPath'),
  ],
])('tells %s', (line, fields) => {
  expect(toldOf(fields)).toEqual([expect.stringMatching(line)]);
});

test('tells of data in a folder that a restart empties, and that it is not the one which is mounted', () => {
  expect(toldOf(patchedPod('etcd', '/spec/volumes/1/hostPath/path', '/tmp/etcd'))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/which is \/tmp\/etcd of the machine: a restart empties it/),
    ]),
  );
});

test('a balancer that is a pod finds its configuration where its image looks', () => {
  const mount = '/spec/containers/0/volumeMounts/0/mountPath';
  expect(told({ ...flatcar, ...patchedPod('haproxy', mount, '/etc/haproxy') })).toEqual([
    expect.stringMatching(/haproxy reads \/usr\/local\/etc\/haproxy\/haproxy.cfg, which no volume/),
  ]);
  expect(
    told({ ...flatcar, ...patchedPod('keepalived', '/spec/volumes/0/hostPath/path', '/etc/kubernetes') }),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/keepalived reads .*: no such file/)]));
});
