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

/** More replicas than this only add watches on the API: one answers about 33,000 queries a second. */
const MOST_REPLICAS = { value: 50, what: 'replicas: more only add watches on the API' };

/** kubeadm's limit of memory. */
const LEAST_MEMORY = 170;

/**
 * 10,000 answers, which CoreDNS takes for 256 shards of 39, cost about 30 MB when the cache is full: twice as many
 * still fit what is added to the memory that is needed. A forwarded query takes 2 kB while it waits.
 */
const CAPACITY: Ladder<readonly [number, number]> = [
  [1000, [20_000, 2000], 'above 1,000, twice as much: DNS memory outgrows kubeadm’s 170 MiB there'],
  [0, [10_000, 1000], 'up to 1,000, as guides to large clusters have it'],
];

export function planDns(scale: Scale): DnsSizing {
  const { value, reason } = climb(CAPACITY, scale.maxNodes.value, 'nodes');
  const { byHand } = scale;
  return {
    corednsReplicas: choose(byHand.corednsReplicas, planReplicas(scale)),
    corednsMemoryMiB: choose(byHand.corednsMemoryMiB, planMemory(scale)),
    corednsCache: choose(byHand.corednsCache, derive(value[0], reason, 'coredns plugin/cache')),
    corednsForwards: choose(
      byHand.corednsForwards,
      derive(value[1], `${reason}; one more would be refused`, 'coredns plugin/forward, kubeadm: 1000'),
    ),
  };
}

function planReplicas({ maxNodes, load: { cpus } }: Scale): Derived<number> {
  const nodes = maxNodes.value;
  const wanted = Math.max(2, Math.ceil(cpus / 256), Math.ceil(nodes / 16));
  const reason = `one for 256 of ${cpus} CPUs or 16 of ${nodes} nodes, at least 2, at most ${MOST_REPLICAS.value}`;
  const source = 'kubernetes.io, Autoscale the DNS Service';
  return derive(Math.min(wanted, MOST_REPLICAS.value), reason, source, MOST_REPLICAS);
}

function planMemory({ pods, services }: Scale): Derived<number> {
  const needed = Math.ceil((pods.value + services.value) / 1000) + 54;
  const reason = `${pods.value} pods and ${services.value} services need ${needed} MB; half as much again, at least kubeadm's ${LEAST_MEMORY}`;
  const value = Math.max(LEAST_MEMORY, Math.ceil((needed * 3) / 2));
  return derive(value, reason, 'coredns/deployment Scaling_CoreDNS.md; kops has 340 at 5,000 nodes');
}
