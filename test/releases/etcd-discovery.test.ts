import { discoveryUrlIn } from '../../lib/releases/etcd-discovery';

test.each([
  ['3.5.24-0', 'known'],
  ['v3.5.24', 'known'],
  ['3.6.8-0', 'deprecated'],
  ['3.7.0-0', 'removed'],
  ['v4.0.0', 'removed'],
  ['sha256-of-something', 'known'],
])('etcd %s: a discovery URL is %s', (tag, state) => {
  expect(discoveryUrlIn(tag)).toBe(state);
});
