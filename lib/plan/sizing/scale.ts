import type { ByHandSpec, SizeSpec } from '../../spec';
import { choose, type Derived, derive } from '../derived';
import { clusterLimits } from './limits';

/** What the description has, counted. */
export interface Load {
  readonly machines: number;
  readonly nodes: number;
  /** CPUs of all nodes. */
  readonly cpus: number;
  readonly controlPlanes: number;
  /** What the smallest of them has, if the description says what all of them have. */
  readonly controlPlane: Machine | undefined;
  readonly balanced: boolean;
  /** Ports that a machine's connections may go out from. */
  readonly sourcePorts: number;
}

export interface Machine {
  readonly cpus: number;
  readonly memoryGiB: number;
}

/** What the cluster is to carry. */
export interface ScalePlan {
  readonly maxNodes: Derived<number>;
  readonly podsPerNode: Derived<number>;
  readonly pods: Derived<number>;
  readonly containers: Derived<number>;
  readonly services: Derived<number>;
  /** Objects of further kinds, such as `secrets`. */
  readonly objects: Derived<Readonly<Record<string, number>>>;
}

/** What every room of sizing goes by: what is there, what is to come, and what is said by hand. */
export interface Scale extends ScalePlan {
  readonly load: Load;
  readonly byHand: ByHandSpec;
}

const CLUSTER_LARGE = 'kubernetes.io, Considerations for large clusters';
const THRESHOLDS = 'kubernetes/community sig-scalability thresholds.md';

export function planScale(size: SizeSpec, load: Load): Scale {
  const { nodes } = load;
  const counted = derive(nodes, 'the machines that are nodes', 'the description', clusterLimits.nodes);
  const maxNodes = choose(size.maxNodes, counted);
  const podsPerNode = choose(
    size.podsPerNode,
    derive(110, 'the kubelet default and the tested limit', CLUSTER_LARGE, clusterLimits.podsPerNode),
  );
  const pods = choose(size.pods, planPods(maxNodes.value, podsPerNode.value));
  return {
    load,
    objects: choose(size.objects, derive({}, 'no kind is told of that is worth counting', 'size.objects')),
    byHand: size.byHand ?? {},
    maxNodes,
    podsPerNode,
    pods,
    containers: choose(
      size.containers,
      derive(
        2 * pods.value,
        'two in each pod, as the limits assume',
        CLUSTER_LARGE,
        clusterLimits.containers,
      ),
    ),
    services: choose(size.services, planServices(maxNodes.value)),
  };
}

function planPods(nodes: number, each: number): Derived<number> {
  const most = clusterLimits.pods.value;
  const reason = `${each} on each node, at most ${most}`;
  return derive(Math.min(most, nodes * each), reason, CLUSTER_LARGE, clusterLimits.pods);
}

function planServices(nodes: number): Derived<number> {
  const reason = `ten for each node, at least 100, at most ${clusterLimits.services.value}`;
  const value = Math.min(clusterLimits.services.value, Math.max(100, 10 * nodes));
  return derive(value, reason, THRESHOLDS, clusterLimits.services);
}
