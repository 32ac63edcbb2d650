import { software } from '../../../lib/components/software/software';
import type { ClusterSpec } from '../../../lib/spec';
import { artifactsOf, releaseOf } from '../manifest';
import { issuesOf } from '../on-disk';

const image = { url: 'http://10.20.0.254:8080/assets/image.raw', sha256: 'a'.repeat(64) };

function issues(fields: Partial<ClusterSpec>): string[] {
  return issuesOf(software, releaseOf('v1.36.3', fields), 'workers');
}

test('images are fetched under their own names and merged at boot', () => {
  const extensions = { kubernetes: image, crio: image };
  const artifacts = artifactsOf(software, releaseOf('v1.36.3', { os: 'flatcar', extensions }), 'workers');
  expect(artifacts).toMatchObject([
    {
      kind: 'download',
      path: '/etc/extensions/kubernetes.raw',
      ...image,
      overriddenBy: ['extensions.kubernetes'],
    },
    { kind: 'download', path: '/etc/extensions/crio.raw', ...image, overriddenBy: ['extensions.crio'] },
    { kind: 'unit', name: 'systemd-sysext.service', state: 'enabled' },
    { kind: 'dropin', unit: 'crio.service' },
  ]);
});

test.each<[string, Partial<ClusterSpec>]>([
  ['two images', { os: 'flatcar', extensions: { kubernetes: image, crio: image } }],
  ['one image with both', { os: 'fedora-coreos', extensions: { 'kubernetes-cri-o-1.36': image } }],
  ['packages', { os: 'rocky-9' }],
])('%s will do', (_, fields) => {
  expect(issues(fields)).toEqual([]);
});

test.each<[Partial<ClusterSpec>, RegExp[]]>([
  [{ os: 'flatcar' }, [/^pools.workers.extensions: .* brings Kubernetes; add url/, /brings CRI-O; add url/]],
  [
    { os: 'fedora-coreos', extensions: { kubernetes: image } },
    [/Fedora CoreOS has no packages, and no extension named here brings CRI-O/],
  ],
  [
    { os: 'ubuntu-24.04', extensions: { wasm: image } },
    [
      /^extensions.wasm: wasm would have no effect: Ubuntu 24.04 LTS \(noble\) of pools.workers installs packages; remove it$/,
    ],
  ],
  [
    { os: 'flatcar', extensions: { '../kubernetes-cri-o': { url: 'ftp://x/y', sha256: 'abc' } } },
    [
      /is not the name of an extension/,
      /ftp:\/\/x\/y is not an HTTP URL/,
      /abc is not a SHA-256; write its 64 hex digits/,
    ],
  ],
])('%j is refused', (fields, messages) => {
  expect(issues(fields)).toEqual(messages.map((message) => expect.stringMatching(message)));
});
