import type { ClusterSpec } from '../spec';
import { balancerOf } from './endpoint';
import { ASSUMED } from './hardware';
import type { PoolSeed } from './pools';
import { nodePortsOf, portsLeft, SOURCE_PORTS } from './port-range';
import type { Load } from './sizing';

/** What the description has, counted. */
export function loadOf({ endpoint, networks }: ClusterSpec, seeds: readonly PoolSeed[]): Load {
  const nodes = seeds.filter((seed) => seed.spec.role !== 'etcd');
  const count = (pools: readonly PoolSeed[]) => pools.reduce((sum, pool) => sum + pool.machines.length, 0);
  const masters = seeds.filter((seed) => seed.spec.role === 'control-plane');
  const controlPlanes = count(masters);
  return {
    machines: count(seeds),
    nodes: count(nodes),
    cpus: nodes.reduce((sum, pool) => sum + pool.machines.length * (pool.spec.hardware ?? ASSUMED).cpus, 0),
    controlPlanes,
    controlPlane: smallest(masters),
    balanced: balancerOf(endpoint, controlPlanes) !== 'none',
    sourcePorts: portsLeft(SOURCE_PORTS, [nodePortsOf(networks)]),
  };
}

/** The least that each of them has; undefined where one does not say. */
function smallest(seeds: readonly PoolSeed[]): Load['controlPlane'] {
  const told = seeds.flatMap(({ spec: { hardware } }) => hardware ?? []);
  if (told.length === 0 || told.length < seeds.length) return undefined;
  return {
    cpus: Math.min(...told.map(({ cpus }) => cpus)),
    memoryGiB: Math.min(...told.map(({ memoryGiB }) => memoryGiB)),
  };
}
