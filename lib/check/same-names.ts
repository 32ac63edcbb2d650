import type { MachineConfig } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { alike } from './read/alike';

/** Two paths that macOS and Windows take for one: `dist/` would hold one file for both there. */
export function sameNames(pool: PoolModel): Issue[] {
  const shared = placesOf(pool.shared);
  const own = alike(pool).flatMap(([machine]) => (machine ? placesOf(machine.own) : []));
  const known = new Map<string, Place>();
  return [...shared, ...own].flatMap((each) => {
    const key = each.path.normalize('NFC').toLowerCase();
    const other = known.get(key);
    if (!other) known.set(key, each);
    if (!other || other.path === each.path) return [];
    const place = each.by ?? other.by ?? pool.plan.path;
    const message = `${each.path} is one file with ${other.path} on the disks of macOS and Windows`;
    return [error(place, message, 'let their names differ by more than case or accents')];
  });
}

interface Place {
  readonly path: string;
  /** The place in the description that brings it. */
  readonly by: string | undefined;
}

function placesOf({ files }: MachineConfig): Place[] {
  return files.map(({ artifact, path }) => ({ path, by: artifact.overriddenBy?.[0] }));
}
