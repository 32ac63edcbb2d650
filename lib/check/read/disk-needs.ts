import type { ClusterModel, PoolModel } from '../../constructs';
import { downloadsOf } from '../../plan';
import { byPath } from './files';
import { staticPodOn } from './static-pods';

/** Something that takes room on a disk. */
export interface Need {
  readonly what: string;
  readonly gib: number;
}

/** The system, its logs and swap of upgrades: ours, as the guides of all systems here ask for no more. */
const SYSTEM_GIB = 10;

/** Layers come compressed to about a third: 28 MB of kube-apiserver are 90 on disk. */
const UNPACKED = 3;

/** What may come to lie on the disk of a pool's machines, as far as files say; the pods of the cluster's users do not. */
export function diskNeeds({ plan }: ClusterModel, pool: PoolModel): readonly Need[] {
  const member = memberNeeds(pool);
  // What runs from RAM keeps its files there: nothing else of it grows as etcd's do.
  if (pool.plan.bootFrom === 'live') return member;
  const { imagesMB } = downloadsOf(pool.plan, plan, {});
  return [
    { what: 'the system', gib: SYSTEM_GIB },
    { what: 'images and packages', gib: (UNPACKED * imagesMB) / 1024 },
    ...member,
  ];
}

/** What etcd's store may grow to; 0 where there is none. */
export function storeOf({ machines }: PoolModel): number {
  const [machine] = machines;
  const quota = machine && staticPodOn(machine, 'etcd')?.flags.get('quota-backend-bytes');
  return Number(quota ?? 0) / 2 ** 30;
}

/** The store at its quota, the copy that a defragmentation makes of it, and all snapshots with the newest one. */
function memberNeeds(pool: PoolModel): Need[] {
  const gib = storeOf(pool);
  if (gib === 0) return [];
  const script = byPath(pool.shared).get('/opt/bootwright/bin/etcd-snapshot')?.text ?? '';
  // `tail -n +8` names all but the newest seven, when an eighth has just been taken.
  const snapshots = Number(/tail -n \+(\d+)/.exec(script)?.[1] ?? 0);
  return [
    { what: 'etcd’s store', gib },
    { what: 'its copy in a defragmentation', gib },
    { what: `${snapshots} snapshots`, gib: snapshots * gib },
  ];
}

/** All of it, in GiB. */
export function sumOf(needs: readonly Need[]): number {
  return needs.reduce((sum, { gib }) => sum + gib, 0);
}

/** `10 for the system, 1.4 for images and packages`. */
export function listed(needs: readonly Need[]): string {
  return needs.map(({ what, gib }) => `${rounded(gib)} for ${what}`).join(', ');
}

/** A size as people read it: up to a tenth of a GiB too large. */
export function rounded(gib: number): number {
  return Math.ceil(gib * 10) / 10;
}
