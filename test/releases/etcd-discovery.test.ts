import { discoveryUrlIn } from '../../lib/releases/etcd-discovery';

test.each([
  ['3.5.24', 'known'],
  ['3.6.8', 'deprecated'],
  ['3.7.0', 'removed'],
  ['4.0.0', 'removed'],
])('etcd %s: a discovery URL is %s', (version, state) => {
  expect(discoveryUrlIn(version)).toBe(state);
});
