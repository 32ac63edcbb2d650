import { formatIssue, planCluster } from '../../../lib/plan';
import type { ClusterSpec, HardwareSpec } from '../../../lib/spec';
import reference from '../../../main';
import { referenceWith } from '../../clusters';

function linesOf(fields: Partial<ClusterSpec>): string[] {
  return planCluster(referenceWith(fields)).issues.map(formatIssue);
}

function hardware(pool: 'etcd-main' | 'masters', fields: object): Partial<ClusterSpec> {
  const { pools } = reference;
  const spec = pools[pool];
  return spec ? ({ pools: { ...pools, [pool]: { ...spec, hardware: fields } } } as Partial<ClusterSpec>) : {};
}

function worker(hardware: HardwareSpec): Partial<ClusterSpec> {
  const workers = { ...reference.pools.workers, role: 'worker', hardware } as const;
  return { pools: { ...reference.pools, workers } };
}

const cases: readonly [string, Partial<ClusterSpec>, string][] = [
  [
    'a control plane below the ladder',
    hardware('masters', { cpus: 4, memoryGiB: 128 }),
    'pools.masters.hardware: 4 CPUs where 8 are asked for (by nodes: above 100, up to 250; an older kubernetes cluster/gce/config-common.sh, as kubernetes.io had it then; later ones ask for up to twice as much); take larger machines, declare what they have, or set size.byHand to what you know to do',
  ],
  [
    'an etcd member with a slow disk',
    hardware('etcd-main', { cpus: 4, memoryGiB: 16, diskIops: 500, diskMBps: 200 }),
    'pools.etcd-main.hardware: 500 concurrent disk operations a second where 4500 are asked for (by nodes: above 50, up to 250; etcd op-guide/hardware.md, its example on GCE); take larger machines, declare what they have, or set size.byHand to what you know to do',
  ],
  [
    'more nodes than anybody tests',
    { size: { maxNodes: 6000, podsPerNode: 20 }, networks: { ...reference.networks, pods: '10.128.0.0/11' } },
    'size.maxNodes: 6000 is above 5000, the limit of nodes in a cluster (kubernetes.io, Considerations for large clusters); divide the cluster, or test it yourself at this size',
  ],
  [
    'more pods on a node than the limit',
    { size: { podsPerNode: 120 } },
    'size.podsPerNode: 120 is above 110, the limit of pods on a node (kubernetes.io, Considerations for large clusters); divide the cluster, or test it yourself at this size',
  ],
  [
    'more secrets than the limit',
    { size: { objects: { secrets: 200_000 } } },
    'size.objects.secrets: 200000 is above 150000, the limit of objects of a kind (kubernetes/community sig-scalability thresholds.md); divide the cluster, or test it yourself at this size',
  ],
  [
    'a quota above what etcd advises',
    { etcd: { ...reference.etcd, main: { pool: 'etcd-main', quotaBytes: 2 ** 34 } } },
    'etcd.main.quotaBytes: 17179869184 is above 8589934592, the limit of bytes of etcd (etcd dev-guide/limit.md); divide the cluster, or test it yourself at this size',
  ],
  [
    'more pods on a node than its CPUs are tested with',
    {
      size: { podsPerNode: 500 },
      networks: { ...reference.networks, pods: '10.128.0.0/9' },
      ...worker({ cpus: 4, memoryGiB: 8 }),
    },
    'pools.workers.hardware: 500 pods on a node with 4 CPUs, where Kubernetes is tested with 10 for each: 40 (kubernetes/community sig-scalability thresholds.md); take larger machines, or set kubelet.maxPods of the pool to 40',
  ],
  [
    'more pods than sizes are for',
    { size: { maxNodes: 2000 }, networks: { machines: '10.20.0.0/16' } },
    'size.pods: 2000 nodes with 110 pods each may have 220000; sizes are for 150000, the limit of pods in a cluster (kubernetes.io, Considerations for large clusters); write how many pods there will be',
  ],
  [
    'a machine network that the cluster will outgrow',
    { size: { maxNodes: 5000 }, networks: { machines: '10.20.0.0/24' } },
    'networks.machines: 10.20.0.0/24 has 254 addresses, and with size.maxNodes 5000 there may be 5006 machines; make it wider, or lower size.maxNodes',
  ],
  [
    'a service network below what is only a guess',
    { networks: { ...reference.networks, services: '10.96.0.0/24' } },
    'networks.services: 10.96.0.0/24 has 254 addresses for 2030 services (ten for each node, at least 100, at most 10000); make it wider, as it cannot be changed later, or declare size.services',
  ],
  [
    'a power-on of more than half a day',
    { boot: { ...reference.boot, powerOn: { serverMbps: 100 } } },
    'boot.powerOn: to power all 209 machines on takes 15 hours with 100 Mbit/s from the boot server and 1000 from registries (boot-plan.md); serve from several boot servers and mirrors behind one name, and declare what they do together',
  ],
];

test.each(cases)('%s is a warning with both numbers', (_name, fields, line) => {
  expect(linesOf(fields)).toContain(line);
  expect(planCluster(referenceWith(fields)).plan).toBeDefined();
});

const mistakes: readonly [string, Partial<ClusterSpec>, string][] = [
  [
    'a service network below what is declared',
    { networks: { ...reference.networks, services: '10.96.0.0/24' }, size: { services: 5000 } },
    'networks.services: 10.96.0.0/24 has 254 addresses for 5000 services; make it wider, or lower size.services',
  ],
  [
    'a service network at which the API server panics',
    { kubernetes: 'v1.25.6', networks: { ...reference.networks, services: '10.96.0.0/28' } },
    'networks.services: kube-apiserver v1.25.6 panics when it gives out an address of a /28 (kubernetes/kubernetes#115322); write a /27 or larger, or run v1.25.7',
  ],
  [
    'a size that is outgrown',
    { size: { maxNodes: 100 } },
    'size.maxNodes: 100 is fewer than the 203 nodes that are described; write 203 or more, or remove it',
  ],
  [
    'a chance above what the API server takes',
    { size: { byHand: { goawayChance: 0.5 } } },
    'size.byHand.goawayChance: 0.5 is not a chance; write a number from 0 to 0.02, as kube-apiserver asks',
  ],
  [
    'thresholds that do not grow',
    { size: { byHand: { neighbourThresholds: [100, 50, 200] } } },
    'size.byHand.neighbourThresholds: 100, 50, 200 do not grow; write three whole numbers, each at least the one before',
  ],
  [
    'a flag that is none',
    { size: { byHand: { concurrentSyncs: { gc: 30 } } } },
    'size.byHand.concurrentSyncs.gc: gc is not a flag for workers; write such as concurrent-gc-syncs',
  ],
  [
    'a setting of a balancer that is not ours',
    {
      endpoint: { address: '10.20.1.9', balancer: 'external' },
      size: { byHand: { balancerMaxConnections: 9000 } },
    },
    'size.byHand.balancerMaxConnections: 9000 would have no effect: the balancer is external, not ours; remove it',
  ],
  [
    'an election that leaves too few heartbeats',
    { etcd: { ...reference.etcd, main: { pool: 'etcd-main', heartbeatMs: 500, electionMs: 2000 } } },
    'etcd.main.electionMs: an election after 2000 ms leaves fewer than 5 heartbeats of 500 ms; write 2500 or more',
  ],
];

test.each(mistakes)('%s is an error', (_name, fields, line) => {
  expect(linesOf(fields)).toContain(line);
  expect(planCluster(referenceWith(fields)).plan).toBeUndefined();
});

test('many services that are declared make kube-proxy use nftables where it is stable', () => {
  const modes = ['v1.36.3', 'v1.32.13'].map(
    (kubernetes) => planCluster(referenceWith({ kubernetes, size: { services: 8000 } })).plan?.proxyMode,
  );
  expect(modes).toEqual(['nftables', 'iptables']);
});

test.each([
  ['v1.25.7', false],
  ['v1.26.1', true],
  ['v1.26.2', false],
  ['v1.36.3', false],
])('%s panics at a /28: %s', (kubernetes, panics) => {
  const networks = { ...reference.networks, services: '10.96.0.0/28' };
  const lines = linesOf({ kubernetes, networks, size: { services: 10 } });
  expect(lines.some((line) => line.includes('panics'))).toBe(panics);
});
