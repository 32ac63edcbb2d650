import { software } from '../../../lib/components/software/software';
import type { ClusterSpec } from '../../../lib/spec';
import { releaseOf } from '../manifest';
import { issuesOf } from '../on-disk';

const issues = (version: string, fields: Partial<ClusterSpec>) =>
  issuesOf(software, releaseOf(version, fields), 'workers');

test('apt of Debian 13 refuses the v3 signature of an ended minor: an error', () => {
  expect(issues('v1.30.14', { os: 'debian-13' })).toEqual([
    "kubernetes: apt of Debian 13 (trixie) takes no v3 signature, and the repository of Kubernetes at https://pkgs.k8s.io/core:/stable:/v1.30 has one: nothing would ever be installed; use a system whose apt takes it, such as debian-12 or ubuntu-24.04, a newer minor than v1.30.14's, or bring /etc/crypto-policies/back-ends/apt-sequoia.config by files",
  ]);
});

test('where nobody has told, it is a warning', () => {
  expect(issues('v1.31.14', { os: 'debian-13' })).toEqual([
    expect.stringMatching(/repository of CRI-O at .* is not known: try `apt-get update`/),
    expect.stringMatching(/repository of Kubernetes at .*v1\.31 .* is not known/),
  ]);
  expect(issues('v1.33.13', { os: 'debian-13' })).toEqual([
    expect.stringMatching(/repository of CRI-O at .*v1\.33/),
  ]);
});

test.each<[string, Partial<ClusterSpec>]>([
  ['v1.34.10', { os: 'debian-13' }],
  ['v1.36.3', { os: 'debian-13' }],
  ['v1.25.16', { os: 'debian-12' }],
  ['v1.25.16', { os: 'ubuntu-24.04' }],
  ['v1.25.16', { os: 'rocky-9' }],
  [
    'v1.25.16',
    {
      os: 'debian-13',
      files: [{ path: '/etc/crypto-policies/back-ends/apt-sequoia.config', content: '[packets]\n' }],
    },
  ],
])('%s on %j is taken', (version, fields) => {
  expect(issues(version, fields)).toEqual([]);
});
