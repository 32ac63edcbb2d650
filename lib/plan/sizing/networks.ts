import { choose, type Derived, derive } from '../derived';
import type { Scale } from './scale';

/** How large the networks are; prefix lengths. None hangs on the number of machines: they cannot be changed later. */
export interface NetworkSizing {
  readonly nodeMask: Derived<number>;
  readonly podPrefix: Derived<number>;
  readonly servicePrefix: Derived<number>;
}

/** The networks that are taken where none are written. */
export const DEFAULT_NETWORKS = { pods: '10.128.0.0', services: '10.96.0.0' } as const;

/** 8,192 node blocks: more than there are nodes in any cluster that Kubernetes is tested with. */
const BLOCK_BITS = 13;

/** 10.128.0.0 begins no larger network than a /9, and a /30 is the smallest with a machine in it. */
const POD_PREFIXES = { shortest: 9, longest: 30 };

/** Twenty bits, the most that kube-apiserver takes (`--service-cluster-ip-range`), as kubeadm has it. */
const SERVICE_PREFIX = 12;

/** What the description says, where it does. */
interface Given {
  readonly nodeMask: number | undefined;
  readonly pods?: number | undefined;
  readonly services?: number | undefined;
}

export function planNetworkSizes({ podsPerNode }: Scale, given: Given): NetworkSizing {
  const nodeMask = choose(given.nodeMask, planNodeMask(podsPerNode.value));
  return {
    nodeMask,
    podPrefix: planPods(nodeMask.value, given.pods),
    servicePrefix: planServices(given.services),
  };
}

function planNodeMask(perNode: number): Derived<number> {
  // A count that is none is told elsewhere.
  const mask = perNode > 0 ? 32 - Math.ceil(Math.log2(2 * perNode)) : 24;
  const reason = `${perNode} pods on a node: twice as many addresses, so that a pod's address is not used again at once`;
  return derive(mask, reason, 'kube-controller-manager --node-cidr-mask-size: 24 for 110 pods');
}

function planPods(mask: number, given: number | undefined): Derived<number> {
  const { shortest, longest } = POD_PREFIXES;
  const value = Math.min(longest, Math.max(shortest, Math.floor(mask) - BLOCK_BITS));
  const reason = `${2 ** (mask - value)} blocks of /${mask}, however many nodes there are: it cannot be changed later`;
  return choose(
    given,
    derive(value, reason, 'ours; kubernetes/kubernetes#85866', {
      value: 2 ** (mask - (given ?? value)),
      what: `node blocks of /${mask}: there can be no further node`,
    }),
  );
}

function planServices(given: number | undefined): Derived<number> {
  const reason = 'the widest that kube-apiserver takes: it cannot be made wider later';
  return choose(
    given,
    derive(SERVICE_PREFIX, reason, 'kubeadm, its default', {
      value: 2 ** (32 - (given ?? SERVICE_PREFIX)) - 2,
      what: 'service addresses, of which half are given out by the API server itself (KEP-3070)',
    }),
  );
}
