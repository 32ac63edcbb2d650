import { operatingSystems } from '../os';
import { own } from '../releases/own';
import type { ClusterSpec, PoolSpec } from '../spec';
import { type DiskPlan, planDisk } from './disk';
import { planHardware } from './hardware';
import { error, type Issue } from './issue';
import type { EtcdClusterPlan, MachinePlan, PoolPlan, Role, SettingsPlan } from './plan';
import type { MachineSeed } from './range';
import { hasSettings, mergeSettings, type PlacedSettings } from './settings';
import { planReserved, type Scale } from './sizing';
import { planTaints } from './taints';

/** A pool before the release of its machines is known. */
export type PoolTopology = Omit<PoolPlan, 'runs'>;

/** A pool as the description has it, with its machines found. */
export interface PoolSeed {
  readonly name: string;
  readonly spec: PoolSpec;
  readonly machines: readonly MachineSeed[];
}

/** The pools; a machine with settings of its own becomes a pool of its own, so that nothing else is per machine. */
export function planPools(
  spec: ClusterSpec,
  seeds: readonly PoolSeed[],
  etcd: readonly EtcdClusterPlan[],
  scale: Scale,
  issues: Issue[],
): PoolTopology[] {
  const controlPlanes = seeds
    .filter((seed) => seed.spec.role === 'control-plane')
    .flatMap((seed) => seed.machines);
  const index = new Map(controlPlanes.map((machine, i) => [machine.name, i]));
  return seeds.flatMap((seed) => {
    const base = planPool(spec, seed, etcd, issues);
    return split(seed).map((part, _, [first = part]) => ({
      ...base,
      id: part.id,
      like: first.id,
      ...settled(settingsOf(spec, seed, part.settings), base.hardware, scale),
      machines: part.machines.map((machine) =>
        planMachine(
          machine,
          part.id,
          base.roles,
          index.get(machine.name) ?? -1,
          planDisk(seed.spec, machine.name),
        ),
      ),
    }));
  });
}

function settled(settings: SettingsPlan, hardware: PoolPlan['hardware'], { podsPerNode }: Scale) {
  return { settings, reserved: planReserved(hardware, podsOf(settings, podsPerNode.value)) };
}

interface Part {
  readonly id: string;
  readonly machines: readonly MachineSeed[];
  readonly settings: readonly PlacedSettings[];
}

function split({ name, spec, machines }: PoolSeed): Part[] {
  const described = (machine: MachineSeed) => own(spec.machines, machine.name);
  const alone = machines.filter((machine) => hasSettings(described(machine) ?? {}));
  const together = machines.filter((machine) => !alone.includes(machine));
  const parts = alone.map((machine) => ({
    id: `${name}.${machine.name}`,
    machines: [machine],
    settings: [{ spec: described(machine) ?? {}, path: `pools.${name}.machines.${machine.name}` }],
  }));
  return [...(together.length > 0 ? [{ id: name, machines: together, settings: [] }] : []), ...parts];
}

function settingsOf(spec: ClusterSpec, seed: PoolSeed, own: readonly PlacedSettings[]): SettingsPlan {
  return mergeSettings([{ spec, path: '' }, { spec: seed.spec, path: `pools.${seed.name}` }, ...own]);
}

/** Pods on each node of a pool, at most. */
function podsOf({ kubelet }: SettingsPlan, most: number): number {
  const value = kubelet.maxPods?.value;
  return typeof value === 'number' ? value : most;
}

function planPool(
  spec: ClusterSpec,
  { name, spec: pool }: PoolSeed,
  etcd: readonly EtcdClusterPlan[],
  issues: Issue[],
) {
  const os = operatingSystems[pool.os ?? spec.os];
  const etcdName = Object.keys(spec.etcd).find((each) => spec.etcd[each]?.pool === name);
  const path = `pools.${name}`;
  const document = spec.boot.document ?? os.documents[0] ?? 'cloud-init';
  if (!os.documents.includes(document)) {
    const message = `${document} cannot carry ${os.title}`;
    issues.push(error('boot.document', message, `remove it or use ${os.documents.join(' or ')}`));
  }
  return {
    name,
    path,
    roles: rolesOf(pool, etcdName !== undefined),
    os,
    document,
    bootFrom: pool.bootFrom ?? spec.boot.from ?? 'install',
    hardware: planHardware(pool),
    hardwareSaid: pool.hardware !== undefined,
    labels: pool.labels ?? {},
    taints: planTaints(pool, path, issues),
    etcdCluster: etcd.find((each) => each.name === etcdName),
  } as const;
}

function rolesOf(pool: PoolSpec, etcd: boolean): Role[] {
  if (pool.role === 'etcd') return ['etcd'];
  return pool.role === 'worker'
    ? ['node', 'worker']
    : ['control-plane', ...(etcd ? (['etcd'] as const) : []), 'node'];
}

function planMachine(
  { name, address, mac, domains }: MachineSeed,
  pool: string,
  roles: readonly Role[],
  controlPlaneIndex: number,
  disk: DiskPlan,
): MachinePlan {
  return { name, pool, address, mac, domains, roles, controlPlaneIndex, disk };
}
