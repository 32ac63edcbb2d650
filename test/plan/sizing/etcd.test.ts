import { draftPlanner } from '../../../lib/plan';
import { type EtcdContent, planEtcdStore, planEtcdTimes, planScale } from '../../../lib/plan/sizing';
import type { ClusterSpec, SizeSpec } from '../../../lib/spec';
import reference from '../../../main';
import { referenceWith } from '../../clusters';

const GIB = 2 ** 30;

const STATE = { state: true, events: false };
const EVENTS = { state: false, events: true };
const ALL = { state: true, events: true };
const LEASES = { state: false, events: false };

function quotaOf(nodes: number, size: SizeSpec, holds: EtcdContent): number {
  const load = {
    machines: nodes,
    nodes,
    cpus: 4 * nodes,
    controlPlanes: 3,
    controlPlane: undefined,
    balanced: true,
    sourcePorts: 41_848,
  };
  return planEtcdStore({ pool: 'etcd' }, planScale(size, load), holds).quotaBytes.value;
}

test.each<[number, SizeSpec, EtcdContent, number]>([
  [3, {}, STATE, 2],
  [50, {}, STATE, 2],
  [203, {}, STATE, 4],
  [1000, {}, STATE, 8],
  [5000, {}, STATE, 8],
  [50, { objects: { secrets: 150_000 } }, STATE, 4],
  [50, { objects: { secrets: 150_000, configmaps: 150_000 } }, STATE, 8],
  [50, { objects: { events: 1_000_000 } }, STATE, 2],
  [50, { objects: { events: 1_000_000 } }, EVENTS, 8],
  [50, { objects: { events: 1_000_000 } }, ALL, 8],
  [50, { objects: { events: 1_000_000, secrets: 150_000 } }, LEASES, 2],
])('%i nodes with %j need of a cluster with %j %i GiB', (nodes, size, holds, gibibytes) => {
  expect(quotaOf(nodes, size, holds)).toBe(gibibytes * GIB);
});

test.each<[ClusterSpec['etcd'], number]>([
  [{ main: { pool: 'etcd-main' } }, 8],
  [{ main: { pool: 'etcd-main', resources: [] } }, 8],
  [reference.etcd, 4],
])('main of %j holds events where no other does', (etcd, gibibytes) => {
  const { 'etcd-events': events, ...pools } = reference.pools;
  const all = etcd.events ? reference.pools : pools;
  const plan = draftPlanner()(referenceWith({ etcd, pools: all, size: { objects: { events: 900_000 } } }));
  expect(plan?.etcdClusters[0]?.quotaBytes.value).toBe(gibibytes * GIB);
  expect(events).toBeDefined();
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
