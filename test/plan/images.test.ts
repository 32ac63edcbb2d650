import { planCluster } from '../../lib/plan';
import { planImages } from '../../lib/plan/images';
import { formatIssue, type Issue } from '../../lib/plan/issue';
import { releaseOf } from '../../lib/releases';
import type { Release } from '../../lib/releases/release';
import type { ClusterSpec } from '../../lib/spec';
import { referenceWith } from '../clusters';

const DIGEST = `@sha256:${'a'.repeat(64)}`;

function planned(image: string) {
  const issues: Issue[] = [];
  const spec = referenceWith({ images: { 'kube-apiserver': image } });
  const images = planImages(spec, releaseOf(spec.kubernetes) as Release, 3, issues);
  return { image: images['kube-apiserver'], told: issues.map(formatIssue) };
}

test.each([
  'registry.k8s.io/kube-apiserver:v1.36.3',
  `registry.k8s.io/kube-apiserver${DIGEST}`,
  `registry.k8s.io/kube-apiserver:v1.36.3${DIGEST}`,
  `registry.lan:5000/k8s/kube-apiserver:v1.36.3${DIGEST}`,
])('takes %s', (image) => {
  expect(planned(image)).toEqual({ image, told: [] });
});

test.each([
  'kube-apiserver',
  'registry.k8s.io/kube-apiserver',
  'kube-apiserver:v1.36.3',
  'registry.k8s.io/kube-apiserver:',
  'registry.k8s.io/kube-apiserver:v1.36.3@sha256:abc',
  `registry.k8s.io/kube-apiserver${DIGEST}:v1.36.3`,
  'registry.k8s.io/kube api:v1.36.3',
])('refuses %s', (image) => {
  expect(planned(image).told).toEqual([
    expect.stringMatching(
      /^images\.kube-apiserver: .* is not registry\/name:tag; write registry, name, and tag, digest/,
    ),
  ]);
});

const OWN = { haproxy: 'registry.example.com/haproxy:3.2.25' };

test.each<[string, Partial<ClusterSpec>, string[]]>([
  ['pods run it', { os: 'flatcar' }, []],
  [
    'the system has packages of it',
    {},
    [
      'images.haproxy: no machine runs an image of haproxy: it is a package of the system of all control planes; remove it',
    ],
  ],
  [
    'others balance',
    { endpoint: { address: '10.20.0.9', balancer: 'external' } },
    ['images.haproxy: no machine runs an image of haproxy: the balancer is external; remove it'],
  ],
])('an image of the balancer where %s', (_where, fields, told) => {
  const { issues } = planCluster(referenceWith({ ...fields, images: OWN }));
  expect(issues.map(formatIssue)).toEqual(told);
});

test('an image of the network operator where nothing runs it', () => {
  const images = { 'calico-operator': 'registry.example.com/operator:v1.42.1' };
  const { issues } = planCluster(referenceWith({ cni: 'none', images }));
  expect(issues.map(formatIssue)).toContain(
    'images.calico-operator: no machine runs it: cni is none; remove it',
  );
});
