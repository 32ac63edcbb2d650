import type { ClusterPlan } from '../plan';
import { noMachine, noPool } from './no-such';
import { UsageError } from './user-error';

/** A path in the bundle of what lands on disks, by its parts: whose folder, and the path on the disk. */
export interface BundlePath {
  /** The machine whose folder it is; of a pool's, its first. */
  readonly machine: string;
  /** The pool whose folder it is; undefined of a machine's own. */
  readonly pool: string | undefined;
  readonly path: string;
}

/** Undefined if the word is no path in a bundle; a folder there that nobody has is told. */
export function bundlePath(plan: ClusterPlan, word: string): BundlePath | undefined {
  // On a disk there may be folders of these names too.
  if (word.startsWith('/') && !word.includes('/rootfs/')) return undefined;
  const [, kind, name, path] =
    /(?:^|\/)(machines|pools)\/([^/]+)(?:(?:\/each)?\/rootfs(\/.+)|\/.*)?$/.exec(word) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const pool = plan.pools.find(({ id }) => id === name);
  const machine = kind === 'pools' ? pool?.machines[0] : plan.machines.find((each) => each.name === name);
  if (!machine) throw new UsageError(kind === 'pools' ? noPool(name, plan) : noMachine(name, plan));
  if (path === undefined) return undefined;
  return { machine: machine.name, pool: kind === 'pools' ? name : undefined, path };
}

/** The path on the machine's disk that a word names; one in the bundle must be in a folder that it has files of. */
export function pathOn(plan: ClusterPlan, machine: string, word: string): string {
  const found = bundlePath(plan, word);
  if (!found) return word;
  const { path, pool } = found;
  const own = plan.pools.find(({ machines }) => machines.some(({ name }) => name === machine));
  if (!own) throw new UsageError(noMachine(machine, plan));
  const isOwn = pool === undefined ? found.machine === machine : [own.id, own.like].includes(pool);
  if (isOwn) return path;
  const [its, not] =
    pool === undefined ? [found.machine, machine] : [`the pool ${pool}`, `${machine}'s ${own.id}`];
  throw new UsageError(`${word}: it is a file of ${its}, not ${not}; name one of both`);
}
