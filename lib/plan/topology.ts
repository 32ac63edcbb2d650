import type { ClusterSpec } from '../spec';
import { checkPools, checkServerMachines } from './cluster-checks';
import { checkDeadInput } from './dead-input';
import { checkDisks } from './disk-checks';
import { balancerOf, planEndpoint } from './endpoint';
import { planEtcd } from './etcd';
import type { Issue } from './issue';
import { loadOf } from './load';
import { checkMachines } from './machine-checks';
import { expandPool } from './machines';
import { type Cidrs, planCidrs, planNetworks } from './networks';
import type { EndpointPlan, MachinePlan } from './plan';
import { type PoolSeed, type PoolTopology, planPools } from './pools';
import { checkServiceRelease } from './service-network';
import {
  checkByHand,
  checkLimits,
  checkMachineSizes,
  checkSize,
  planScale,
  planSizing,
  type Scale,
} from './sizing';

/** Machines, networks, etcd clusters and sizes: what depends on one another but not on the release. */
export function planTopology(spec: ClusterSpec, issues: Issue[]) {
  const seeds = expandPools(spec, issues);
  const scale = planScale(spec.size ?? {}, loadOf(spec, seeds));
  const cidrs = planCidrs(spec.networks, scale, issues);
  checkServiceRelease(cidrs.services, spec.kubernetes, issues);
  const endpoint = planMachines(spec, seeds, cidrs, issues);
  const sizing = planSizing(scale);
  const find = (pool: string) => machinesOf(seeds, (seed) => seed.name === pool);
  const etcdClusters = planEtcd(spec, find, scale, issues);
  const pools = planPools(spec, seeds, etcdClusters, scale, issues);
  const machines = described(seeds, pools);
  checkDeadInput(spec, pools, endpoint, issues);
  checkDisks(spec, pools, issues);
  checkSizes(spec, scale, endpoint, issues);
  checkMachineSizes(spec, pools, sizing, issues);
  return {
    networks: planNetworks(spec, cidrs, scale, issues),
    endpoint,
    etcdClusters,
    pools,
    machines,
    controlPlanes: machines.filter((machine) => machine.roles.includes('control-plane')),
    nodes: machines.filter((machine) => machine.roles.includes('node')),
    sizing,
  };
}

/** Checks the machines, and says where their API is reached. */
function planMachines(
  spec: ClusterSpec,
  seeds: readonly PoolSeed[],
  { machines }: Partial<Cidrs>,
  issues: Issue[],
): EndpointPlan {
  const all = machinesOf(seeds, () => true);
  const controlPlanes = machinesOf(seeds, (seed) => seed.spec.role === 'control-plane');
  checkMachines(all, machines, takenAddresses(spec, controlPlanes.length), issues);
  return planEndpoint(spec.endpoint, spec.networks.gateway, controlPlanes, machines, issues);
}

function checkSizes(spec: ClusterSpec, scale: Scale, endpoint: EndpointPlan, issues: Issue[]): void {
  checkSize(spec.size ?? {}, scale.load, issues);
  checkByHand(spec, endpoint, issues);
  checkLimits(spec, scale, issues);
}

function expandPools(spec: ClusterSpec, issues: Issue[]): PoolSeed[] {
  const seeds = Object.entries(spec.pools).map(([name, pool]) => {
    return { name, spec: pool, machines: expandPool(pool, `pools.${name}`, issues) };
  });
  checkPools(seeds, issues);
  checkServerMachines(spec, seeds, issues);
  return seeds;
}

/** The machines of all parts of all pools, as the description has them: settings of its own move none to another place. */
function described(seeds: readonly PoolSeed[], pools: readonly PoolTopology[]): MachinePlan[] {
  const places = new Map(machinesOf(seeds, () => true).map(({ name }, place) => [name, place]));
  const placeOf = ({ name }: MachinePlan) => places.get(name) ?? 0;
  return pools.flatMap((pool) => pool.machines).sort((a, b) => placeOf(a) - placeOf(b));
}

function machinesOf(seeds: readonly PoolSeed[], wanted: (seed: PoolSeed) => boolean) {
  return seeds.filter(wanted).flatMap((seed) => seed.machines);
}

/** Addresses on the machine network that no machine may have. */
function takenAddresses(
  { endpoint, networks }: ClusterSpec,
  controlPlanes: number,
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  if (networks.gateway) taken.set(networks.gateway, 'networks.gateway');
  if (balancerOf(endpoint, controlPlanes) !== 'none') taken.set(endpoint.address, 'endpoint.address');
  return taken;
}
