import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import type { Scale } from './scale';

/** How much each API server takes on. */
export interface ApiSizing {
  readonly maxRequestsInflight: Derived<number>;
  readonly maxMutatingRequestsInflight: Derived<number>;
  readonly goawayChance: Derived<number>;
  readonly deleteCollectionWorkers: Derived<number>;
  readonly etcdCompactionSeconds: Derived<number>;
  /** Resources, as `resource.group`, that have no watch cache. */
  readonly watchCacheOff: Derived<readonly string[]>;
}

const KUBE_UP =
  'kubernetes cluster/gce/gci/configure-kubeapiserver.sh; others: OpenShift 3000 and 1000 always, kops 640 in all at 5,000';
const KOPS =
  'kops tests/e2e/scenarios/scalability/run-test.sh, at 5,000 nodes; that it begins above 1,000 is ours';
const DEFAULT = 'kubernetes, the default of kube-apiserver';

/**
 * Sources disagree. kube-up's ladder is the only one that goes by size, and is what clusters of 5,000 nodes were
 * released with. Since Priority and Fairness only the sum of the two counts, and each API server has its own.
 */
const INFLIGHT: Ladder<readonly [number, number]> = [
  [3000, [3000, 1000], 'above 3,000'],
  [500, [1500, 500], 'above 500'],
  [0, [400, 200], 'the default, up to 500', DEFAULT],
];

/** The machines that kube-up gave these limits to (config-common.sh; n1-standard has 3.75 GiB for each CPU). */
const CARRIES = [
  { cpus: 64, memoryGiB: 240, limits: [3000, 1000], nodes: 'above 3,000' },
  { cpus: 32, memoryGiB: 120, limits: [1500, 500], nodes: 'above 500' },
] as const;

const WORKERS: Ladder<number> = [
  [1000, 16, 'above 1,000, as the 5,000-node scale test'],
  [0, 1, 'the default, up to 1,000', DEFAULT],
];

const COMPACTION: Ladder<number> = [
  [1000, 150, 'above 1,000, as the 5,000-node scale test: half as much history'],
  [0, 300, 'the default, up to 1,000', DEFAULT],
];

/** Its own maximum (kube-apiserver --goaway-chance). */
const MOST_GOAWAY = { value: 0.02, what: 'of requests, the most that it takes (kube-apiserver)' };

export function planApi(scale: Scale): ApiSizing {
  const { maxNodes, byHand } = scale;
  const workers = climb(WORKERS, maxNodes.value, 'nodes');
  const compaction = climb(COMPACTION, maxNodes.value, 'nodes');
  return {
    ...planInflight(scale),
    goawayChance: choose(byHand.goawayChance, planGoaway(scale)),
    deleteCollectionWorkers: choose(
      byHand.deleteCollectionWorkers,
      derive(workers.value, workers.reason, workers.source ?? KOPS),
    ),
    etcdCompactionSeconds: choose(
      byHand.etcdCompactionSeconds,
      derive(compaction.value, compaction.reason, compaction.source ?? KOPS),
    ),
    watchCacheOff: choose(byHand.watchCacheOff, planWatchCache()),
  };
}

/** By nodes, or by what the machines carry if that is more: a large machine need not turn clients away. */
function planInflight({ maxNodes, byHand, load: { controlPlane } }: Scale) {
  const byNodes = climb(INFLIGHT, maxNodes.value, 'nodes');
  const carried = CARRIES.find(
    ({ cpus, memoryGiB }) => controlPlane && controlPlane.cpus >= cpus && controlPlane.memoryGiB >= memoryGiB,
  );
  const larger = carried && carried.limits[0] > byNodes.value[0] ? carried : undefined;
  const [reads, writes] = larger?.limits ?? byNodes.value;
  const why = larger
    ? `${byNodes.reason}; control planes of ${controlPlane?.cpus} CPUs and ${controlPlane?.memoryGiB} GiB carry what kube-up gave ${larger.cpus} CPUs and ${larger.memoryGiB} GiB, ${larger.nodes}`
    : byNodes.reason;
  const sum = `${why}; ${reads + writes} at once on each API server, which Priority and Fairness shares out: the sum counts`;
  const source = larger ? `${KUBE_UP}; that machines count is ours` : (byNodes.source ?? KUBE_UP);
  return {
    maxRequestsInflight: choose(byHand.maxRequestsInflight, derive<number>(reads, sum, source)),
    maxMutatingRequestsInflight: choose(
      byHand.maxMutatingRequestsInflight,
      derive<number>(writes, sum, source),
    ),
  };
}

function planGoaway({ load: { balanced, controlPlanes } }: Scale): Derived<number> {
  const source = 'kubernetes/kubernetes#88567';
  if (!balanced || controlPlanes < 2) {
    const reason = 'one API server or no balancer: a client would only meet the same one again';
    return derive(0, reason, source, MOST_GOAWAY);
  }
  const reason = `${controlPlanes} API servers behind a balancer: long connections spread again`;
  return derive(0.001, reason, source, MOST_GOAWAY);
}

/** There is no size to choose: of `--watch-cache-sizes` only zero means anything. */
function planWatchCache(): Derived<readonly string[]> {
  const reason = 'none: every resource has one, which grows and shrinks by itself from 100 to 102,400 events';
  return derive([], reason, 'kube-apiserver, options/etcd.go');
}
