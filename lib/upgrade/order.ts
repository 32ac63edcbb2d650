import { groupBy } from '../formats';
import type { ClusterPlan } from '../plan';

/** One part of an upgrade. The next begins when all is well after this one. */
export interface Stage {
  readonly what: string;
  /** Who is restarted together; each list when the one before it is well. */
  readonly waves: readonly (readonly string[])[];
}

/** The share of a pool that may be away at once: what the rolling update of kube-proxy takes, too. */
const WAVE = 0.1;

/**
 * The order in which machines take their new documents: etcd before the API servers that ask it, these before the
 * kubelets that ask them (kubernetes.io, Version Skew Policy). Only machines that change are restarted.
 */
export function upgradeOrder(plan: ClusterPlan, changed: ReadonlySet<string>): Stage[] {
  const stacked = new Set(plan.controlPlanes.map(({ name }) => name));
  const etcd = plan.etcdClusters.map(({ name, members }) => ({
    what: `members of etcd ${name}, one at a time, the next when the last is well`,
    waves: members.filter((member) => !stacked.has(member.name)).map((member) => [member.name]),
  }));
  const controlPlanes = plan.controlPlanes.map(({ name }) => [name]);
  const pools = new Map(plan.pools.map(({ id, name }) => [id, name]));
  const workers = plan.machines.filter(({ roles }) => roles.includes('worker'));
  return [
    ...etcd,
    { what: 'control planes, one at a time, the next when the last is well', waves: controlPlanes },
    ...[...groupBy(workers, ({ pool }) => pools.get(pool) ?? pool)].map(([pool, machines]) =>
      wavesOf(
        pool,
        machines.map(({ name }) => name),
      ),
    ),
  ]
    .map(({ waves, what }) => ({
      what,
      waves: waves.map((wave) => wave.filter((name) => changed.has(name))),
    }))
    .map(({ waves, what }) => ({ what, waves: waves.filter((wave) => wave.length > 0) }))
    .filter(({ waves }) => waves.length > 0);
}

function wavesOf(pool: string, names: readonly string[]): Stage {
  const size = Math.max(1, Math.floor(names.length * WAVE));
  const count = Math.ceil(names.length / size);
  const waves = Array.from({ length: count }, (_, i) => names.slice(i * size, (i + 1) * size));
  const what = `workers of the pool ${pool}, drained and restarted in waves of ${size}, the next when the last is Ready`;
  return { what, waves };
}
