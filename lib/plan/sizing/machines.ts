import type { ClusterSpec, HardwareSpec } from '../../spec';
import type { Derived } from '../derived';
import { type Issue, warning } from '../issue';
import type { PoolPlan } from '../plan';
import type { SizingPlan } from './sizing';

/** One thing that a pool's machines should have, and what they do have. */
export interface MachineAsk {
  readonly what: string;
  readonly asks: number;
  /** Undefined where the description does not say. */
  readonly has: number | undefined;
  readonly reason: string;
  readonly source: string;
}

type Sizes = Omit<SizingPlan, 'proxyMode'>;
type Pool = Pick<PoolPlan, 'hardware' | 'roles'>;

/** What control planes and members of etcd ask of the machines of a pool; nothing for others. */
export function machineAsks(sizing: Sizes, { hardware, roles }: Pool): MachineAsk[] {
  const controlPlane = roles.includes('control-plane');
  const etcd = roles.includes('etcd');
  const cpus = largest(controlPlane && sizing.controlPlaneCpus, etcd && sizing.etcdCpus);
  const memory = largest(controlPlane && sizing.controlPlaneMemoryGiB, etcd && sizing.etcdMemoryGiB);
  return [
    ...ask('CPUs', cpus, hardware.cpus),
    ...ask('GiB of memory', memory, hardware.memoryGiB),
    ...ask('disk operations a second', largest(etcd && sizing.etcdDiskIops), hardware.diskIops),
    ...ask('MB a second of disk', largest(etcd && sizing.etcdDiskMBps), hardware.diskMBps),
  ];
}

/** The ladder for control planes is of machines that had etcd too, so the two do not add up. */
function largest(...sizes: readonly (Derived<number> | false)[]): Derived<number> | undefined {
  const asked = sizes.filter((size): size is Derived<number> => size !== false);
  return asked.sort((a, b) => b.value - a.value)[0];
}

function ask(what: string, size: Derived<number> | undefined, has: number | undefined): MachineAsk[] {
  return size ? [{ what, asks: size.value, has, reason: size.reason, source: size.source }] : [];
}

/** Warnings for machines that are smaller than the ladders ask. */
export function checkMachineSizes(
  spec: ClusterSpec,
  pools: readonly (Pool & Pick<PoolPlan, 'name' | 'path'>)[],
  sizing: Sizes,
  issues: Issue[],
): void {
  for (const pool of new Map(pools.map((each) => [each.path, each])).values()) {
    const small = machineAsks(sizing, pool).filter(({ asks, has }) => has !== undefined && has < asks);
    const [first] = small;
    if (first) issues.push(tooSmall(pool.path, spec.pools[pool.name]?.hardware, small, first));
  }
}

function tooSmall(
  path: string,
  declared: HardwareSpec | undefined,
  small: readonly MachineAsk[],
  { reason, source }: MachineAsk,
): Issue {
  const pairs = small.map(({ what, has, asks }) => `${has} ${what} where ${asks} are asked for`);
  const assumed = declared ? '' : ', assumed because nothing is declared';
  return warning(
    `${path}.hardware`,
    `${pairs.join(', ')}${assumed} (${reason}; ${source})`,
    'take larger machines, declare what they have, or set size.byHand to what you know to do',
  );
}
