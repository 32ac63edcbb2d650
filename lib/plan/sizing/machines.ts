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

/** A pool, where it stands, and what is set for it by hand. */
type Placed = Pool & Pick<PoolPlan, 'name' | 'path' | 'settings'>;

/** For each CPU, up to 110 (kubernetes/community sig-scalability thresholds.md: min(110, 10 × cores)). */
const PODS_PER_CPU = 10;

/** What control planes and members of etcd ask of the machines of a pool; nothing for others. */
export function machineAsks(sizing: Sizes, { hardware, roles }: Pool): MachineAsk[] {
  const controlPlane = roles.includes('control-plane');
  const etcd = roles.includes('etcd');
  const cpus = largest(controlPlane && sizing.controlPlaneCpus, etcd && sizing.etcdCpus);
  const memory = largest(controlPlane && sizing.controlPlaneMemoryGiB, etcd && sizing.etcdMemoryGiB);
  return [
    ...ask('CPUs', cpus, hardware.cpus),
    ...ask('GiB of memory', memory, hardware.memoryGiB),
    ...ask('concurrent disk operations a second', largest(etcd && sizing.etcdDiskIops), hardware.diskIops),
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
  pools: readonly Placed[],
  sizing: Sizes,
  issues: Issue[],
): void {
  for (const pool of new Map(pools.map((each) => [each.path, each])).values()) {
    const small = machineAsks(sizing, pool).filter(({ asks, has }) => has !== undefined && has < asks);
    const [first] = small;
    if (first) issues.push(tooSmall(pool.path, spec.pools[pool.name]?.hardware, small, first));
    issues.push(...checkPodsByCpus(spec, pool));
  }
}

/** More pods than the CPUs are tested with, where both are declared: nobody fills every node to the default of 110. */
function checkPodsByCpus({ pools, size }: ClusterSpec, { name, path, roles, settings }: Placed): Issue[] {
  const cpus = pools[name]?.hardware?.cpus;
  const pods = settings.kubelet.maxPods?.value ?? size?.podsPerNode;
  if (!roles.includes('node') || cpus === undefined || typeof pods !== 'number') return [];
  const most = PODS_PER_CPU * cpus;
  if (pods <= most) return [];
  const message = `${pods} pods on a node with ${cpus} CPUs, where Kubernetes is tested with ${PODS_PER_CPU} for each: ${most} (${THRESHOLDS})`;
  return [
    warning(
      `${path}.hardware`,
      message,
      `take larger machines, or set kubelet.maxPods of the pool to ${most}`,
    ),
  ];
}

const THRESHOLDS = 'kubernetes/community sig-scalability thresholds.md';

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
