import type { EtcdSpec } from '../../spec';
import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import { ETCD_QUOTA } from './limits';
import type { Scale } from './scale';

/** What a member of an etcd cluster asks of its machine; no file has it. */
export interface EtcdMachineSizing {
  readonly etcdCpus: Derived<number>;
  readonly etcdMemoryGiB: Derived<number>;
  readonly etcdDiskIops: Derived<number>;
  readonly etcdDiskMBps: Derived<number>;
}

/** How an etcd cluster's store is kept. */
export interface EtcdStoreSizing {
  readonly quotaBytes: Derived<number>;
  readonly snapshotCount: Derived<number>;
  /** Periodic compaction by etcd itself, such as `8h`; `0` where kube-apiserver alone compacts. */
  readonly autoCompactionRetention: Derived<string>;
}

const GIB = 2 ** 30;
const HARDWARE = 'etcd op-guide/hardware.md, its example on GCE';

/**
 * Cores, GiB, and operations and MB a second of the disk. The page counts operations that run at once, as makers of disks
 * do; of those that wait for one another, as etcd's do, it asks for 50, and 500 under heavy load.
 */
const MACHINES: Ladder<readonly [number, number, number, number]> = [
  [3000, [16, 64, 15_000, 250], 'above 3,000, where etcd has no example: as for 3,000'],
  [1000, [16, 64, 15_000, 250], 'above 1,000, up to 3,000'],
  [250, [8, 32, 7500, 125], 'above 250, up to 1,000'],
  [50, [4, 16, 4500, 75], 'above 50, up to 250'],
  [0, [2, 8, 1500, 25], 'up to 50'],
];

export function planEtcdMachines({ maxNodes, byHand }: Scale): EtcdMachineSizing {
  const { value, reason } = climb(MACHINES, maxNodes.value, 'nodes');
  const [cpus, memory, iops, megabytes] = value;
  return {
    etcdCpus: choose(byHand.etcdCpus, derive(cpus, reason, HARDWARE)),
    etcdMemoryGiB: choose(byHand.etcdMemoryGiB, derive(memory, reason, HARDWARE)),
    etcdDiskIops: choose(byHand.etcdDiskIops, derive(iops, reason, HARDWARE)),
    etcdDiskMBps: choose(byHand.etcdDiskMBps, derive(megabytes, reason, HARDWARE)),
  };
}

/** By nodes, as etcd's own examples and the scale tests go; large stores have the 8 GiB that etcd advises at most. */
const QUOTA: Ladder<number> = [
  [500, 8, 'above 500, the most that etcd advises'],
  [50, 4, 'above 50, up to 500', 'ours, between the default and the most that etcd advises'],
  [0, 2, 'the default, up to 50', 'etcd dev-guide/limit.md'],
];

/** What of the cluster's objects an etcd cluster holds. */
export interface EtcdContent {
  /** Whether the API servers' main store is here. */
  readonly state: boolean;
  /** Whether events are here, be it that no other cluster takes them. */
  readonly events: boolean;
}

/** 1.5 GB for 150,000 objects of a kind (sig-scalability thresholds.md). */
const OBJECT_BYTES = 10_000;

const QUOTA_SOURCE = 'etcd dev-guide/limit.md; kops tests/e2e/scenarios/scalability/run-test.sh';

export function planEtcdStore(spec: EtcdSpec, scale: Scale, holds: EtcdContent): EtcdStoreSizing {
  const net = 'a net below kube-apiserver, which compacts every few minutes';
  return {
    quotaBytes: choose(spec.quotaBytes, planQuota(scale, holds)),
    snapshotCount: choose(
      spec.snapshotCount,
      derive(10_000, 'as kubeadm sets it; more only costs memory', 'kubeadm etcd/local.go'),
    ),
    autoCompactionRetention: choose(
      spec.autoCompactionRetention,
      derive('8h', net, 'etcd op-guide/maintenance.md; kube-apiserver --etcd-compaction-interval'),
    ),
  };
}

/** Twice what the objects take: history stays until compaction, and freed pages until defragmentation. */
function planQuota(scale: Scale, holds: EtcdContent): Derived<number> {
  const { value, reason, source = QUOTA_SOURCE } = climb(QUOTA, scale.maxNodes.value, 'nodes');
  const objects =
    (holds.state ? countState(scale) : 0) + (holds.events ? (scale.objects.value.events ?? 0) : 0);
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, (2 * objects * OBJECT_BYTES) / GIB)));
  if (wanted <= value) return derive(value * GIB, reason, source, ETCD_QUOTA);
  const why = `${objects} objects of about 10 kB, and as much again for history`;
  return derive(
    Math.min(8, wanted) * GIB,
    why,
    'sig-scalability thresholds.md: 1.5 GB of a kind',
    ETCD_QUOTA,
  );
}

/** All but events. */
function countState({ maxNodes, pods, services, objects }: Scale): number {
  const { events: _, ...kept } = objects.value;
  const further = Object.values(kept).reduce((sum, count) => sum + count, 0);
  return maxNodes.value + pods.value + services.value + further;
}

const TUNING = 'etcd tuning.md';

/** etcd refuses more (embed/config.go, maxElectionMs). */
const MOST_ELECTION = 50_000;

/** When members miss a leader. All members of a cluster have the same. */
export function planEtcdTimes({ roundTripMs = 10, heartbeatMs, electionMs }: EtcdSpec) {
  const beat = Math.max(100, Math.ceil((1.5 * roundTripMs) / 10) * 10);
  const why = `round trip of ${roundTripMs} ms: one and a half of it, at least the default`;
  const heartbeat = choose(heartbeatMs, derive(beat, why, TUNING));
  const election = derive(
    Math.min(MOST_ELECTION, 10 * heartbeat.value),
    "ten heartbeats, at most etcd's 50 s",
    TUNING,
    { value: MOST_ELECTION, what: 'milliseconds (etcd embed/config.go)' },
  );
  return { heartbeatMs: heartbeat, electionMs: choose(electionMs, election) };
}
