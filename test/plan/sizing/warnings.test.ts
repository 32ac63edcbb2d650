import { formatIssue, planCluster } from '../../../lib/plan';
import type { ClusterSpec } from '../../../lib/spec';
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

const cases: readonly [string, Partial<ClusterSpec>, string][] = [
  [
    'a control plane below the ladder',
    hardware('masters', { cpus: 4, memoryGiB: 128 }),
    'pools.masters.hardware: 4 CPUs where 8 are asked for (203 nodes: above 100, up to 250; kubernetes cluster/gce/config-common.sh and its documentation of master sizes); take larger machines, declare what they have, or set size.byHand to what you know to do',
  ],
  [
    'an etcd member with a slow disk',
    hardware('etcd-main', { cpus: 4, memoryGiB: 16, diskIops: 500, diskMBps: 200 }),
    'pools.etcd-main.hardware: 500 disk operations a second where 4500 are asked for (203 nodes: above 50, up to 250; etcd op-guide/hardware.md, its example on GCE); take larger machines, declare what they have, or set size.byHand to what you know to do',
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
];

test.each(cases)('%s is a warning with both numbers', (_name, fields, line) => {
  expect(linesOf(fields)).toContain(line);
  expect(planCluster(referenceWith(fields)).plan).toBeDefined();
});

const mistakes: readonly [string, Partial<ClusterSpec>, string][] = [
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
    'size.byHand.balancerMaxConnections: 9000 would reach no file: the balancer is external, not ours; remove it',
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
