import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import type { Scale } from './scale';

/** Tables and queues of the kernel. kube-proxy owns what it tracks of connections, sysctl.d all the rest. */
export interface KernelSizing {
  /** Thresholds 1, 2 and 3 of the tables of neighbours: ARP for IPv4, NDP for IPv6. */
  readonly neighbourThresholds: Derived<readonly [number, number, number]>;
  /** Tracked connections for each CPU of a node; 0 if kube-proxy is to leave them alone. */
  readonly conntrackPerCore: Derived<number>;
  /** Tracked connections of a node, at least. */
  readonly conntrackMin: Derived<number>;
  readonly inotifyInstances: Derived<number>;
  readonly inotifyWatches: Derived<number>;
  /** Connections that wait to be accepted: `somaxconn`. */
  readonly acceptBacklog: Derived<number>;
  /** Connections that are half open. */
  readonly synBacklog: Derived<number>;
  /** Packets that wait for the kernel. */
  readonly packetBacklog: Derived<number>;
}

/** The kernel's own 128/512/1024 overflow from about 1,018 on. */
const NEIGHBOURS: Ladder<readonly [number, number, number]> = [
  [800, [8192, 32_768, 65_536], 'above 800, as OpenShift sets it'],
  [
    200,
    [1024, 4096, 8192],
    'above 200, eight times the kernel default',
    'ours; kubernetes-sigs/image-builder#333',
  ],
  [0, [128, 512, 1024], 'the kernel default, up to 200', 'arp(7)'],
];

const KOPS = 'kops nodeup/pkg/model/sysctls.go';
const CONNTRACK =
  "kube-proxy's own default, and kube-proxy sets it on every node: no sysctl does, unless by hand and then it alone";

export function planKernel(scale: Scale): KernelSizing {
  const { byHand } = scale;
  return {
    neighbourThresholds: choose(byHand.neighbourThresholds, planNeighbours(scale)),
    conntrackPerCore: choose(
      byHand.conntrackPerCore,
      derive(32_768, CONNTRACK, 'kubernetes/kubernetes#18604, #71261, #72472'),
    ),
    conntrackMin: choose(byHand.conntrackMin, derive(131_072, CONNTRACK, 'kubernetes/kubernetes#18604')),
    ...planInotify(scale),
    acceptBacklog: choose(
      byHand.acceptBacklog,
      derive(32_768, 'a restart brings all clients of an API server back at once', KOPS),
    ),
    synBacklog: choose(byHand.synBacklog, derive(8096, 'the same, a step earlier', KOPS)),
    packetBacklog: choose(
      byHand.packetBacklog,
      derive(16_384, 'bursts of many pods on one network card', KOPS),
    ),
  };
}

/** What the description has and may grow to, as far as it counts here. */
type Segment = Pick<Scale, 'maxNodes' | 'podsPerNode'>;

/** The machines that one segment may hold, and the pods of the node itself, each of which is a neighbour of its host. */
export function neighboursOf(machines: number, nodes: number, { maxNodes, podsPerNode }: Segment): number {
  return Math.max(machines, machines - nodes + maxNodes.value) + podsPerNode.value;
}

function planNeighbours(scale: Scale): Derived<readonly [number, number, number]> {
  const { machines, nodes } = scale.load;
  const count = neighboursOf(machines, nodes, scale);
  const { value, reason, source } = climb(NEIGHBOURS, count, 'neighbours');
  return derive(
    value,
    `${reason}: the machines on one segment and the pods of the node itself`,
    source ?? 'openshift cluster-node-tuning-operator; kubernetes-sigs/image-builder#333',
    { value: value[2], what: 'neighbours of a machine: the kernel drops packets to the next one' },
  );
}

/** Each pod may need some: a shell that follows a log, a server that watches its configuration. */
function planInotify({ podsPerNode, byHand }: Scale) {
  const source = 'ours; kops nodeup/pkg/model/sysctls.go has 8192 instances and 524,288 watches';
  const reason = `${podsPerNode.value} pods on a node: 64 for each, at least 8192`;
  const watches = '128 for each instance';
  const instances = choose(
    byHand.inotifyInstances,
    derive(Math.max(8192, 64 * podsPerNode.value), reason, source),
  );
  return {
    inotifyInstances: instances,
    inotifyWatches: choose(byHand.inotifyWatches, derive(128 * instances.value, watches, source)),
  };
}
