import { planScale, planSizing } from '../../../lib/plan/sizing';
import type { HardwareSpec, SizeSpec } from '../../../lib/spec';

/** Sizes of a cluster with so many nodes of 32 CPUs, three of them control planes, and six etcd machines. */
function sizesOf(nodes: number, size: SizeSpec = {}, controlPlane?: HardwareSpec) {
  const load = {
    machines: nodes + 6,
    nodes,
    cpus: 32 * nodes,
    controlPlanes: 3,
    controlPlane,
    balanced: true,
    sourcePorts: 41_848,
  };
  return planSizing(planScale(size, load));
}

/** One row for each size, one column for each number of nodes. */
const rows: Readonly<Record<string, readonly number[]>> = {
  pods: [330, 5500, 22_330, 110_000, 150_000],
  containers: [660, 11_000, 44_660, 220_000, 300_000],
  services: [100, 500, 2030, 10_000, 10_000],
  controlPlaneCpus: [1, 4, 8, 32, 64],
  controlPlaneMemoryGiB: [4, 16, 32, 128, 256],
  etcdCpus: [2, 2, 4, 8, 16],
  etcdMemoryGiB: [8, 8, 16, 32, 64],
  etcdDiskIops: [1500, 1500, 4500, 7500, 15_000],
  etcdDiskMBps: [25, 25, 75, 125, 250],
  maxRequestsInflight: [400, 400, 400, 1500, 3000],
  maxMutatingRequestsInflight: [200, 200, 200, 500, 1000],
  goawayChance: [0.001, 0.001, 0.001, 0.001, 0.001],
  deleteCollectionWorkers: [1, 1, 1, 1, 16],
  etcdCompactionSeconds: [300, 300, 300, 300, 150],
  controllerManagerQps: [20, 20, 100, 100, 500],
  controllerManagerBurst: [30, 30, 150, 150, 500],
  endpointBatchMs: [0, 0, 0, 0, 500],
  schedulerQps: [50, 50, 50, 50, 100],
  schedulerBurst: [100, 100, 100, 100, 100],
  corednsReplicas: [2, 7, 26, 50, 50],
  corednsMemoryMiB: [170, 170, 170, 300, 450],
  corednsCache: [10_000, 10_000, 10_000, 10_000, 20_000],
  corednsForwards: [1000, 1000, 1000, 1000, 2000],
  balancerMaxConnections: [4000, 4000, 4000, 9000, 41_000],
  kubeletQps: [50, 50, 50, 50, 50],
  parallelImagePulls: [5, 5, 5, 5, 5],
  proxySyncSeconds: [1, 1, 1, 10, 10],
  inotifyInstances: [8192, 8192, 8192, 8192, 8192],
  inotifyWatches: [1_048_576, 1_048_576, 1_048_576, 1_048_576, 1_048_576],
};

test.each(Object.entries(rows))('%s at 3, 50, 203, 1,000 and 5,000 nodes', (name, expected) => {
  const values = [3, 50, 203, 1000, 5000].map(
    (nodes) => sizesOf(nodes)[name as keyof ReturnType<typeof sizesOf>].value,
  );
  expect(values).toEqual(expected);
});

test('neighbour thresholds go by machines on the segment and pods on a node', () => {
  const thresholds = [3, 50, 203, 1000, 5000].map((nodes) => sizesOf(nodes).neighbourThresholds.value);
  expect(thresholds).toEqual([
    [128, 512, 1024],
    [128, 512, 1024],
    [1024, 4096, 8192],
    [8192, 32_768, 65_536],
    [8192, 32_768, 65_536],
  ]);
});

test('workers of controllers grow with the rate at which they may ask', () => {
  expect(sizesOf(50).concurrentSyncs.value).toEqual({});
  expect(sizesOf(203).concurrentSyncs.value).toMatchObject({ 'concurrent-deployment-syncs': 50 });
});

test('every size tells its reason and source, and many the limit that they near', () => {
  const sizes = Object.values(sizesOf(203));
  expect(sizes.filter(({ reason, source }) => !reason || !source)).toEqual([]);
  expect(sizesOf(203).maxNodes.limit).toEqual({
    value: 5000,
    what: 'nodes in a cluster (kubernetes.io, Considerations for large clusters)',
  });
});

test('sizes follow from what the cluster may grow to, not from what is there', () => {
  expect(sizesOf(50, { maxNodes: 5000 }).maxRequestsInflight.value).toBe(3000);
});

test.each<[HardwareSpec | undefined, number, readonly [number, number]]>([
  [undefined, 203, [400, 200]],
  [{ cpus: 16, memoryGiB: 128 }, 203, [400, 200]],
  [{ cpus: 32, memoryGiB: 64 }, 203, [400, 200]],
  [{ cpus: 32, memoryGiB: 128 }, 203, [1500, 500]],
  [{ cpus: 64, memoryGiB: 256 }, 203, [3000, 1000]],
  [{ cpus: 16, memoryGiB: 64 }, 1000, [1500, 500]],
  [{ cpus: 32, memoryGiB: 128 }, 5000, [3000, 1000]],
])('control planes of %j take on for %i nodes %j', (hardware, nodes, limits) => {
  const { maxRequestsInflight, maxMutatingRequestsInflight } = sizesOf(nodes, {}, hardware);
  expect([maxRequestsInflight.value, maxMutatingRequestsInflight.value]).toEqual(limits);
});

test('the limits of large machines say why they are more than the nodes ask for', () => {
  const { reason, source } = sizesOf(203, {}, { cpus: 32, memoryGiB: 128 }).maxRequestsInflight;
  expect(reason).toBe(
    'by nodes: the default, up to 500; control planes of 32 CPUs and 128 GiB carry what kube-up gave 32 CPUs and 120 GiB, above 500; 2000 at once on each API server, which Priority and Fairness shares out: the sum counts',
  );
  expect(source).toMatch(/ours/);
});

test('what the machine network may get counts, not what is there', () => {
  expect(sizesOf(23, { maxNodes: 5000 }).neighbourThresholds.value).toEqual([8192, 32_768, 65_536]);
  expect(sizesOf(23, { podsPerNode: 250 }).neighbourThresholds.value).toEqual([1024, 4096, 8192]);
});

test('connections go in steps, and say where they end', () => {
  const at = (nodes: number) => sizesOf(nodes).balancerMaxConnections;
  expect([at(500), at(501), at(8003)].map(({ value }) => value)).toEqual([5000, 5000, 41_848]);
  expect(at(8003).reason).toMatch(/65000 would be more than there are ports to one server$/);
});

test('what no source carries is said to be ours, and where a source ends is said too', () => {
  expect(sizesOf(203).controllerManagerQps.source).toMatch(/^ours; kops has 500 at 5,000/);
  expect(sizesOf(5000).controllerManagerQps.source).toMatch(/^kops/);
  expect(sizesOf(5000).etcdCpus.reason).toMatch(/above 3,000, where etcd has no example/);
  expect(sizesOf(203).corednsReplicas.source).toMatch(/at most 50 is ours$/);
  expect(sizesOf(5000).balancerMaxConnections.source).toMatch(/^ours; .* whatever the number of nodes$/);
  expect(sizesOf(5000).pods.reason).toMatch(/at most 150000/);
});

test('CoreDNS has room for all objects twice, and for its cache', () => {
  expect(sizesOf(5000, { pods: 20_000, services: 1000 }).corednsMemoryMiB.value).toBe(340);
  expect(sizesOf(203, { byHand: { corednsCache: 100_000 } }).corednsMemoryMiB.value).toBe(400);
});

test('a value set by hand stands beside the one that would have been derived', () => {
  const { maxRequestsInflight, corednsReplicas } = sizesOf(203, { byHand: { maxRequestsInflight: 800 } });
  expect(maxRequestsInflight).toMatchObject({ value: 800, computed: 400 });
  expect(corednsReplicas).not.toHaveProperty('computed');
});
