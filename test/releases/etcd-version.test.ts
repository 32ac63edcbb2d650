import { newest } from '../../lib/releases';
import { etcdMinorOf, etcdVersionOf } from '../../lib/releases/etcd-version';

test.each([
  ['registry.k8s.io/etcd:3.5.24-0', '3.5.24', '3.5'],
  ['quay.io/coreos/etcd:v3.6.8', '3.6.8', '3.6'],
  ['registry.example.com:5000/etcd:v3.6.8-arm64', '3.6.8', '3.6'],
])('%s is etcd %s', (image, version, minor) => {
  expect(etcdVersionOf(image, newest)).toBe(version);
  expect(etcdMinorOf(image, newest)).toBe(minor);
});

test.each(['registry.example.com:5000/etcd', 'etcd:latest', `etcd@sha256:${'0'.repeat(64)}`])(
  '%s tells no version: the release has one',
  (image) => {
    const own = newest.images.etcd.at(-1)?.tag;
    expect(own).toMatch(`${etcdVersionOf(image, newest)}-`);
  },
);
