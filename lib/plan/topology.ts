import type { ClusterSpec } from '../spec';
import { checkPools, checkServerMachines } from './cluster-checks';
import { checkDeadInput } from './dead-input';
import { checkDisks } from './disk-checks';
import { balancerOf, planEndpoint } from './endpoint';
import { planEtcd } from './etcd';
import { type Issue, step } from './issue';
import { loadOf } from './load';
import { checkMachines } from './machine-checks';
import type { expandPool } from './machines';
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
export function planTopology(spec: ClusterSpec, issues: Issue[], expand: typeof expandPool) {
  const seeds = expandPools(spec, issues, expand);
  const scale = planScale(spec.size ?? {}, loadOf(spec, seeds));
  const cidrs = step('networks', issues, (found) => planCidrs(spec.networks, scale, found));
  step('service-network', issues, (found) => checkServiceRelease(cidrs.services, spec.kubernetes, found));
  const endpoint = planMachines(spec, seeds, cidrs, issues);
  const sizing = planSizing(scale);
  const find = (pool: string) => machinesOf(seeds, (seed) => seed.name === pool);
  const etcdClusters = step('etcd', issues, (found) => planEtcd(spec, find, scale, found));
  const pools = step('pools', issues, (found) => planPools(spec, seeds, etcdClusters, scale, found));
  const machines = described(seeds, pools);
  step('dead-input', issues, (found) => checkDeadInput(spec, pools, endpoint, found));
  step('disks', issues, (found) => checkDisks(spec, pools, found));
  checkSizes(spec, scale, endpoint, issues);
  step('machine-sizes', issues, (found) => checkMachineSizes(spec, pools, sizing, found));
  return {
    networks: step('networks', issues, (found) => planNetworks(spec, cidrs, scale, found)),
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
  const taken = takenAddresses(spec, controlPlanes.length);
  step('machines', issues, (found) => checkMachines(all, machines, taken, found));
  return step('endpoint', issues, (found) =>
    planEndpoint(spec.endpoint, spec.networks.gateway, controlPlanes, machines, found),
  );
}

function checkSizes(spec: ClusterSpec, scale: Scale, endpoint: EndpointPlan, issues: Issue[]): void {
  step('size', issues, (found) => checkSize(spec.size ?? {}, scale.load, found));
  step('by-hand', issues, (found) => checkByHand(spec, endpoint, found));
  step('limits', issues, (found) => checkLimits(spec, scale, found));
}

function expandPools(spec: ClusterSpec, issues: Issue[], expand: typeof expandPool): PoolSeed[] {
  const seeds = Object.entries(spec.pools).map(([name, pool]) => {
    return {
      name,
      spec: pool,
      machines: step('machines', issues, (found) => expand(pool, `pools.${name}`, found)),
    };
  });
  step('pools', issues, (found) => checkPools(seeds, found));
  step('machines', issues, (found) => checkServerMachines(spec, seeds, found));
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
