import { planEtcdStore, planEtcdTimes, planScale } from '../../../lib/plan/sizing';
import type { SizeSpec } from '../../../lib/spec';

const GIB = 2 ** 30;

function quotaOf(nodes: number, size: SizeSpec = {}, resources?: string[]): number {
  const load = { machines: nodes, nodes, cpus: 4 * nodes, controlPlanes: 3, balanced: true };
  return planEtcdStore({ pool: 'etcd', ...(resources ? { resources } : {}) }, planScale(size, load))
    .quotaBytes.value;
}

test.each([
  [3, {}, undefined, 2],
  [50, {}, undefined, 2],
  [203, {}, undefined, 4],
  [1000, {}, undefined, 8],
  [5000, {}, undefined, 8],
  [50, { objects: { secrets: 150_000 } }, undefined, 4],
  [50, { objects: { secrets: 150_000, configmaps: 150_000 } }, undefined, 8],
  [50, { objects: { events: 1_000_000 } }, undefined, 2],
  [50, { objects: { events: 1_000_000 } }, ['/events'], 8],
] as const)('%i nodes with %j need of a cluster of %j %i GiB', (nodes, size, resources, gibibytes) => {
  expect(quotaOf(nodes, size, resources && [...resources])).toBe(gibibytes * GIB);
});

test.each([
  [undefined, 100, 1000],
  [2, 100, 1000],
  [70, 110, 1100],
  [200, 300, 3000],
  [5000, 7500, 50_000],
])(
  'a round trip of %s ms gives heartbeats every %i ms and an election after %i',
  (roundTrip, beat, election) => {
    const times = planEtcdTimes({
      pool: 'etcd',
      ...(roundTrip === undefined ? {} : { roundTripMs: roundTrip }),
    });
    expect([times.heartbeatMs.value, times.electionMs.value]).toEqual([beat, election]);
  },
);

test('an election set by hand stands beside ten heartbeats', () => {
  const { electionMs } = planEtcdTimes({ pool: 'etcd', heartbeatMs: 250, electionMs: 5000 });
  expect(electionMs).toMatchObject({ value: 5000, computed: 2500 });
});
