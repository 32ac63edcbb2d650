import type { ClusterSpec, SizeSpec } from '../spec';
import type { Derived } from './derived';
import type { SizingPlan } from './plan';

/** What sizing goes by. */
export interface Load {
  readonly machines: number;
  readonly nodes: number;
  readonly cpus: number;
  readonly controlPlanes: number;
  readonly balanced: boolean;
}

/** Rows from the largest threshold down: the first one that is below the number of nodes counts. */
type Ladder<T> = readonly (readonly [above: number, value: T, reason: string])[];

const INFLIGHT_SOURCE = 'kubernetes cluster/gce/gci/configure-kubeapiserver.sh';
const KOPS_SOURCE = 'kops tests/e2e/scenarios/scalability/run-test.sh';

/** Sources disagree (OpenShift 3000/1000 always, kops 640 at 5,000); with Priority and Fairness the sum counts. */
const INFLIGHT: Ladder<readonly [number, number]> = [
  [3000, [3000, 1000], 'above 3,000'],
  [500, [1500, 500], 'above 500'],
  [0, [400, 200], 'the default, up to 500'],
];

const CONTROLLER_MANAGER_CLIENT: Ladder<readonly [number, number]> = [
  [1000, [500, 500], 'above 1,000, as the 5,000-node scale test'],
  [100, [100, 150], 'above 100, between the default and the scale test'],
  [0, [20, 30], 'the default, up to 100'],
];

const SCHEDULER_CLIENT: Ladder<readonly [number, number]> = [
  [1000, [100, 100], 'above 1,000, as the 5,000-node scale test'],
  [0, [50, 100], 'the default, up to 1,000'],
];

/** Counted in machines on one segment: the kernel's own 128/512/1024 overflow from about 1,018 on. */
const NEIGHBOURS: Ladder<readonly [number, number, number]> = [
  [800, [8192, 32768, 65536], 'above 800, as OpenShift sets it'],
  [100, [1024, 4096, 8192], 'above 100, eight times the kernel default'],
  [0, [128, 512, 1024], 'the kernel default, up to 100'],
];

/** More replicas than this only add watches on the API: one answers about 33,000 queries a second. */
const COREDNS_MOST = 50;

export function planSizing(spec: ClusterSpec, load: Load): SizingPlan {
  const base = planLoad(spec.size ?? {}, load);
  const nodes = base.maxNodes.value;
  const inflight = climb(INFLIGHT, nodes, 'nodes');
  const manager = climb(CONTROLLER_MANAGER_CLIENT, nodes, 'nodes');
  const scheduler = climb(SCHEDULER_CLIENT, nodes, 'nodes');
  return {
    ...base,
    maxRequestsInflight: derive(inflight.value[0], inflight.reason, INFLIGHT_SOURCE),
    maxMutatingRequestsInflight: derive(inflight.value[1], inflight.reason, INFLIGHT_SOURCE),
    goawayChance: planGoaway(load),
    controllerManagerQps: derive(manager.value[0], manager.reason, KOPS_SOURCE),
    controllerManagerBurst: derive(manager.value[1], manager.reason, KOPS_SOURCE),
    schedulerQps: derive(scheduler.value[0], scheduler.reason, KOPS_SOURCE),
    schedulerBurst: derive(scheduler.value[1], scheduler.reason, KOPS_SOURCE),
    corednsReplicas: planDnsReplicas(nodes, load),
    corednsMemoryMiB: planDnsMemory(base),
    balancerMaxConnections: planConnections(nodes),
    neighbourThresholds: planNeighbours(load),
  };
}

function planLoad(
  size: SizeSpec,
  { nodes, machines }: Load,
): Pick<SizingPlan, 'maxNodes' | 'podsPerNode' | 'services'> {
  const maxNodes = size.maxNodes ?? nodes;
  const services = Math.max(100, 10 * maxNodes);
  return {
    maxNodes: chosen(nodes, size.maxNodes, `${nodes} of ${machines} machines are nodes`, 'the description'),
    podsPerNode: chosen(
      110,
      size.podsPerNode,
      'the kubelet default and the tested limit',
      'kubernetes.io, Considerations for large clusters',
    ),
    services: chosen(
      services,
      size.services,
      `ten for each of ${maxNodes} nodes, at least 100`,
      'sig-scalability thresholds: 10,000 at 5,000 nodes',
    ),
  };
}

function planGoaway({ controlPlanes, balanced }: Load): Derived<number> {
  const source = 'kubernetes/kubernetes#88567';
  return balanced && controlPlanes > 1
    ? derive(0.001, `${controlPlanes} API servers behind a balancer: long connections spread again`, source)
    : derive(0, 'one API server or no balancer: a client would only meet the same one again', source);
}

function planDnsReplicas(nodes: number, { cpus }: Load): Derived<number> {
  const wanted = Math.max(2, Math.ceil(cpus / 256), Math.ceil(nodes / 16));
  const reason = `one for 256 of ${cpus} CPUs or 16 of ${nodes} nodes, at least 2, at most ${COREDNS_MOST}`;
  return derive(Math.min(wanted, COREDNS_MOST), reason, 'kubernetes.io, Autoscale the DNS Service');
}

function planDnsMemory({
  maxNodes,
  podsPerNode,
  services,
}: Pick<SizingPlan, 'maxNodes' | 'podsPerNode' | 'services'>) {
  const pods = Math.min(150_000, maxNodes.value * podsPerNode.value);
  const needed = Math.ceil((pods + services.value) / 1000) + 54;
  const reason = `${pods} pods and ${services.value} services need ${needed} MB; half as much again, at least kubeadm's 170`;
  return derive(Math.max(170, Math.ceil((needed * 3) / 2)), reason, 'coredns/deployment Scaling_CoreDNS.md');
}

function planConnections(nodes: number): Derived<number> {
  const reason = `8 connections for each of ${nodes} nodes, all through one balancer; at least 4,000`;
  return derive(
    Math.max(4000, 8 * nodes),
    reason,
    'openshift machine-config-operator: 40,000 at 5,000 nodes',
  );
}

function planNeighbours({ machines }: Load): Derived<readonly [number, number, number]> {
  const { value, reason } = climb(NEIGHBOURS, machines, 'machines');
  return derive(value, reason, 'kubernetes-sigs/image-builder#333');
}

function climb<T>(ladder: Ladder<T>, count: number, what: string): { value: T; reason: string } {
  const row = ladder.find(([above]) => count > above) ?? ladder[ladder.length - 1];
  const [, value, reason] = row as readonly [number, T, string];
  return { value, reason: `${count} ${what}: ${reason}` };
}

export function derive<T>(value: T, reason: string, source: string): Derived<T> {
  return { value, reason, source };
}

/** The description's value if it has one, with what would have been derived beside it. */
export function chosen<T>(computed: T, given: T | undefined, reason: string, source: string): Derived<T> {
  return given === undefined
    ? { value: computed, reason, source }
    : { value: given, computed, reason, source };
}
