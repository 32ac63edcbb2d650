import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import type { Scale } from './scale';

/** How many answer names, and how much each holds. */
export interface DnsSizing {
  readonly corednsReplicas: Derived<number>;
  readonly corednsMemoryMiB: Derived<number>;
  /** Answers in the cache of one replica. */
  readonly corednsCache: Derived<number>;
  /** Queries that one replica forwards at the same time. */
  readonly corednsForwards: Derived<number>;
}

/** Ours: 313 of them ran, but one answers about 33,000 queries a second, and each watches the API. */
const MOST_REPLICAS = { value: 50, what: 'replicas: more only add watches on the API' };

/** MiB of kubeadm's limit, and of what the scale test has since API servers that restarted had 233 replicas killed. */
const LEAST_MEMORY = { usual: 170, large: 340, from: 5000 };

/** MiB for nothing but itself and the queries that it answers. */
const BASE_MEMORY = 24;

/** Answers that one MiB holds: 10,000 of them, which CoreDNS takes for 256 shards of 39, cost about 30 MB. */
const ANSWERS = 333;

/** Steps of MiB, so that not every further node rolls CoreDNS. */
const STEP = 50;

/** A forwarded query takes 2 kB while it waits. */
const CAPACITY: Ladder<readonly [number, number]> = [
  [1000, [20_000, 2000], 'above 1,000, twice as much, as memory grows too', 'ours'],
  [0, [10_000, 1000], 'up to 1,000, as guides to large clusters have it'],
];

export function planDns(scale: Scale): DnsSizing {
  const { value, reason, source } = climb(CAPACITY, scale.maxNodes.value, 'nodes');
  const { byHand } = scale;
  const cache = choose(byHand.corednsCache, derive(value[0], reason, source ?? 'coredns plugin/cache'));
  return {
    corednsReplicas: choose(byHand.corednsReplicas, planReplicas(scale)),
    corednsMemoryMiB: choose(byHand.corednsMemoryMiB, planMemory(scale, cache.value)),
    corednsCache: cache,
    corednsForwards: choose(
      byHand.corednsForwards,
      derive(
        value[1],
        `${reason}; one more would be refused`,
        source ?? 'coredns plugin/forward, kubeadm: 1000',
      ),
    ),
  };
}

function planReplicas({ maxNodes, load: { cpus } }: Scale): Derived<number> {
  const nodes = maxNodes.value;
  const wanted = Math.max(2, Math.ceil(cpus / 256), Math.ceil(nodes / 16));
  const reason = `one for 256 CPUs or 16 nodes, at least 2, at most ${MOST_REPLICAS.value}`;
  const source = `kubernetes.io, Autoscale the DNS Service; at most ${MOST_REPLICAS.value} is ours`;
  return derive(Math.min(wanted, MOST_REPLICAS.value), reason, source, MOST_REPLICAS);
}

/** API servers that restart let it list all again beside what it holds: the objects count twice. */
function planMemory({ maxNodes, pods, services }: Scale, cache: number): Derived<number> {
  const { usual, large, from } = LEAST_MEMORY;
  const objects = Math.ceil((pods.value + services.value) / 1000);
  const answers = Math.ceil(cache / ANSWERS);
  const needed = 2 * objects + BASE_MEMORY + answers;
  const least = maxNodes.value >= from ? large : usual;
  const value = needed <= least ? least : STEP * Math.ceil(needed / STEP);
  const reason = `a MiB for 1000 pods and services, twice while it lists anew; ${BASE_MEMORY} for itself, ${answers} for the cache; at least ${least}`;
  const source =
    'coredns/deployment Scaling_CoreDNS.md; kubernetes/kubernetes#139117, kops#18361: 340 from 5,000 nodes';
  return derive(value, reason, source);
}
