import { type Release, releases } from '../../lib/releases';

const all = Object.entries(releases);

/** The first minor that a predicate holds for, after which it must hold for all newer ones. */
function since(holds: (release: Release) => boolean): string | undefined {
  const minors = all.map(([minor, release]) => [minor, holds(release)] as const);
  const first = minors.findIndex(([, held]) => held);
  expect(minors.slice(first).every(([, held]) => held)).toBe(true);
  return minors[first]?.[0];
}

test('every minor from 1.25 to 1.37 stands under its own name, the oldest first', () => {
  expect(all.map(([minor]) => minor)).toEqual(Array.from({ length: 13 }, (_, i) => `1.${25 + i}`));
  expect(all.every(([minor, release]) => release.minor === minor)).toBe(true);
});

test.each<[string, string, (release: Release) => boolean]>([
  ['the kubelet needs no --container-runtime', '1.26', (r) => !('container-runtime' in r.kubelet.flags)],
  ['static pods carry their priority', '1.27', (r) => r.staticPods.explicitPriority],
  ['extra arguments are a list', '1.31', (r) => r.kubeadm.extraArgs === 'list'],
  ['etcd is probed by /readyz', '1.31', (r) => r.staticPods.probes.etcd.readiness === '/readyz'],
  ['nftables works', '1.31', (r) => r.kubeProxy.modes.includes('nftables')],
  [
    'the scheduler is probed by /livez',
    '1.32',
    (r) => r.staticPods.probes.kubeScheduler.liveness === '/livez',
  ],
  ['probes name their ports', '1.34', (r) => r.staticPods.namedProbePorts],
  ['etcd is 3.6 or newer', '1.34', (r) => !r.images.etcd[0]?.tag.startsWith('3.5.')],
  ['the pause image is no flag', '1.35', (r) => Object.keys(r.kubelet.flags).length === 0],
  ['ipvs is deprecated', '1.35', (r) => r.kubeProxy.deprecatedModes.includes('ipvs')],
  ['overrides keep their order', '1.36', (r) => r.staticPods.sortedArguments === 'base'],
  ['no flexvolume directory is mounted', '1.36', (r) => !r.staticPods.flexVolumeMount],
])('%s since %s', (_, minor, holds) => {
  expect(since(holds)).toBe(minor);
});

test('etcd takes no experimental flags from the minor on that brings 3.6', () => {
  for (const [, { images, etcd }] of all) {
    const experimental = Object.keys(etcd.integrityFlags).some((flag) => flag.startsWith('experimental-'));
    expect(experimental).toBe(images.etcd.every(({ tag }) => tag.startsWith('3.5.')));
  }
});

test('CRI-O comes from a stream that has a stable repository', () => {
  for (const [, { crio }] of all) expect(Number(crio.stream.slice(2))).toBeGreaterThanOrEqual(28);
  expect(releases['1.37']?.crio.stream).toBe('1.36');
});
