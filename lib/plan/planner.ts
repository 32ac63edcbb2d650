import { parseVersion } from '../releases';
import type { ClusterSpec } from '../spec';
import { checkCluster, checkPools } from './cluster-checks';
import { checkDeadInput } from './dead-input';
import { planEndpoint } from './endpoint';
import { planEtcd } from './etcd';
import { planHost } from './host';
import { planIdentity } from './identity';
import { planImages } from './images';
import type { Issue } from './issue';
import { checkMachines, expandPool } from './machines';
import type { Cidrs } from './networks';
import { planCidrs, planNetworks } from './networks';
import type { BootPlan, ClusterPlan, RegistriesPlan } from './plan';
import { planPodNetwork } from './pod-network';
import { planPoolRelease } from './pool-release';
import { type PoolSeed, planPools } from './pools';
import { planRecipients } from './recipients';
import { planProxyMode, planRelease } from './release';
import { checkShape } from './shape';
import { planSizing } from './sizing';

/** The plan, or none if the description has errors; and all that is to be said of it. */
export interface Planned {
  readonly plan: ClusterPlan | undefined;
  readonly issues: readonly Issue[];
}

/** Completes a description: what is left open is decided here and nowhere after. Never throws for a user's mistake. */
export function planCluster(spec: ClusterSpec): Planned {
  const shape = checkShape(spec);
  // An unknown field does not stand in the way of finding what else is wrong; a missing one or a wrong type does.
  if (shape.some((issue) => issue.message !== 'there is no such field'))
    return { plan: undefined, issues: shape };
  const issues = [...shape];
  const plan = draft(spec, issues);
  return { plan: issues.some((issue) => issue.severity === 'error') ? undefined : plan, issues };
}

/** What a description leads to, though it may have errors: for the question what hangs on what. */
export function draftPlan(spec: ClusterSpec): ClusterPlan | undefined {
  return draft(spec, []);
}

/** Goes on for as long as it can after a mistake, so that all of them are told at once. */
function draft(spec: ClusterSpec, issues: Issue[]): ClusterPlan | undefined {
  checkCluster(spec, issues);
  const release = planRelease(spec, issues);
  const seeds = expandPools(spec, issues);
  const topology = planTopology(spec, seeds, planCidrs(spec.networks, issues), issues);
  const identity = planIdentity(spec, topology.pools, issues);
  const { patch } = parseVersion(spec.kubernetes) ?? { patch: 0 };
  const images = release && planImages(spec, release, patch, issues);
  const proxyMode = release && planProxyMode(spec, release, issues);
  const podNetwork = release && planPodNetwork(spec, release, issues);
  if (!release || !images || !proxyMode || !podNetwork || !topology.networks) return undefined;
  const runs = { version: spec.kubernetes, release, images };
  return {
    name: spec.name,
    ...runs,
    ...identity,
    ...topology,
    pools: topology.pools.map((pool) => ({ ...pool, runs: planPoolRelease(spec, runs, pool, issues) })),
    networks: topology.networks,
    ...podNetwork,
    proxyMode,
    secretsRecipients: planRecipients(spec, issues),
    registries: planRegistries(spec),
    host: planHost(spec.host ?? {}, issues),
    boot: planBoot(spec),
  };
}

/** Machines, networks, etcd clusters and sizes: what depends on one another but not on the release. */
function planTopology(spec: ClusterSpec, seeds: readonly PoolSeed[], cidrs: Partial<Cidrs>, issues: Issue[]) {
  const controlPlanes = machinesOf(seeds, (seed) => seed.spec.role === 'control-plane');
  checkMachines(
    machinesOf(seeds, () => true),
    cidrs.machines,
    takenAddresses(spec),
    issues,
  );
  const endpoint = planEndpoint(spec.endpoint, controlPlanes, cidrs.machines, issues);
  const sizing = planSizing(spec, loadOf(seeds, endpoint.balancer !== 'none'));
  const find = (pool: string) => machinesOf(seeds, (seed) => seed.name === pool);
  const etcdClusters = planEtcd(spec, find, sizing.maxNodes.value, issues);
  const pools = planPools(spec, seeds, etcdClusters, issues);
  const machines = pools.flatMap((pool) => pool.machines);
  checkDeadInput(spec, pools, endpoint, issues);
  return {
    networks: planNetworks(spec.networks, cidrs, sizing, issues),
    endpoint,
    etcdClusters,
    pools,
    machines,
    controlPlanes: machines.filter((machine) => machine.roles.includes('control-plane')),
    nodes: machines.filter((machine) => machine.roles.includes('node')),
    sizing,
  };
}

function expandPools(spec: ClusterSpec, issues: Issue[]): PoolSeed[] {
  const seeds = Object.entries(spec.pools).map(([name, pool]) => {
    return { name, spec: pool, machines: expandPool(pool, `pools.${name}`, issues) };
  });
  checkPools(seeds, issues);
  return seeds;
}

function machinesOf(seeds: readonly PoolSeed[], wanted: (seed: PoolSeed) => boolean) {
  return seeds.filter(wanted).flatMap((seed) => seed.machines);
}

function loadOf(seeds: readonly PoolSeed[], balanced: boolean) {
  const nodes = seeds.filter((seed) => seed.spec.role !== 'etcd');
  const count = (pools: readonly PoolSeed[]) => pools.reduce((sum, pool) => sum + pool.machines.length, 0);
  return {
    machines: count(seeds),
    nodes: count(nodes),
    cpus: nodes.reduce((sum, pool) => sum + pool.machines.length * (pool.spec.hardware?.cpus ?? 4), 0),
    controlPlanes: count(seeds.filter((seed) => seed.spec.role === 'control-plane')),
    balanced,
  };
}

/** Addresses on the machine network that no machine may have. */
function takenAddresses({ endpoint, networks }: ClusterSpec): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  if (networks.gateway) taken.set(networks.gateway, 'networks.gateway');
  if (endpoint.balancer !== 'none' && endpoint.balancer !== undefined)
    taken.set(endpoint.address, 'endpoint.address');
  return taken;
}

function planRegistries({ runtime = {} }: ClusterSpec): RegistriesPlan {
  return { mirrors: runtime.mirrors ?? {}, insecure: runtime.insecureRegistries ?? [] };
}

function planBoot({ boot }: ClusterSpec): BootPlan {
  const sealedServer = boot.sealedServer ?? `${boot.server}/sealed`;
  return {
    server: boot.server,
    sealedServer,
    netboot: boot.netboot ?? ['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'],
  };
}
