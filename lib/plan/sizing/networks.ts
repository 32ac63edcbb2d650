import { choose, type Derived, derive } from '../derived';
import type { Scale } from './scale';

/** Networks that are large enough for what the cluster may grow to; prefix lengths. */
export interface NetworkSizing {
  readonly nodeMask: Derived<number>;
  /** The longest prefix of a pod network that holds a block for each node. */
  readonly podPrefix: Derived<number>;
  /** The longest prefix of a service network that holds the services. */
  readonly servicePrefix: Derived<number>;
}

/** The upper half of the network is for addresses that the API server gives out itself (KEP-3070). */
const SERVICE_HALF = 2;

/** What kubeadm and people expect unless there is a reason for more. */
const USUAL = { pods: 16, services: 16 };

/** What the description says, where it does. */
interface Given {
  readonly nodeMask: number | undefined;
  readonly pods?: number;
  readonly services?: number;
}

export function planNetworkSizes(scale: Scale, given: Given): NetworkSizing {
  const perNode = scale.podsPerNode.value;
  const nodeMask = choose(
    given.nodeMask,
    derive(
      32 - Math.ceil(Math.log2(2 * perNode)),
      `${perNode} pods on a node: twice as many addresses, so that a pod's address is not used again at once`,
      'kube-controller-manager --node-cidr-mask-size',
    ),
  );
  return {
    nodeMask,
    podPrefix: planPods(nodeMask.value, scale, given.pods),
    servicePrefix: planServices(scale, given.services),
  };
}

function planPods(mask: number, { maxNodes }: Scale, given: number | undefined): Derived<number> {
  const needed = mask - Math.ceil(Math.log2(Math.max(1, maxNodes.value)));
  const value = Math.min(USUAL.pods, needed);
  const reason = `${maxNodes.value} nodes with a /${mask} each need /${needed}; /${USUAL.pods} unless that is too small`;
  return choose(
    given,
    derive(value, reason, 'kubernetes/kubernetes#85866: it cannot be changed later', {
      value: 2 ** (mask - (given ?? value)),
      what: `node blocks of /${mask}: there can be no further node`,
    }),
  );
}

function planServices({ services }: Scale, given: number | undefined): Derived<number> {
  const needed = 32 - Math.ceil(Math.log2(SERVICE_HALF * services.value + 2));
  const value = Math.min(USUAL.services, needed);
  const reason = `${services.value} services, and as many addresses free, need /${needed}; /${USUAL.services} unless that is too small`;
  return choose(
    given,
    derive(value, reason, 'KEP-3070, Reserve Service IP Ranges', {
      value: 2 ** (32 - (given ?? value)) - 2,
      what: 'service addresses',
    }),
  );
}
