import { releases, tagAt } from '../../lib/releases';

// Rows of `kubeadm config images list`, one on each side of every kind of step.
test.each([
  ['1.25', 3, '3.5.4-0', 'v1.9.3'],
  ['1.25', 4, '3.5.5-0', 'v1.9.3'],
  ['1.25', 14, '3.5.6-0', 'v1.9.3'],
  ['1.25', 16, '3.5.9-0', 'v1.9.3'],
  ['1.30', 4, '3.5.12-0', 'v1.11.1'],
  ['1.30', 5, '3.5.15-0', 'v1.11.3'],
  ['1.33', 13, '3.5.24-0', 'v1.12.0'],
  ['1.36', 3, '3.6.8-0', 'v1.14.2'],
])('%s.%i uses etcd %s and CoreDNS %s', (minor, patch, etcd, coredns) => {
  const images = releases[minor]?.images;
  expect(tagAt(images?.etcd ?? [], patch)).toBe(etcd);
  expect(tagAt(images?.coredns ?? [], patch)).toBe(coredns);
});

test('rows that do not begin at patch 0 are a mistake in the data', () => {
  expect(() => tagAt([{ fromPatch: 4, tag: '3.5.5-0' }], 3)).toThrow('patch 3');
});
