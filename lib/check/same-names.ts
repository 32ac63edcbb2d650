import type { MachineConfig } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { alike } from './read/alike';

/** Two paths that macOS and Windows take for one: `dist/` would hold one file, or one folder, for both there. */
export function sameNames(pool: PoolModel): Issue[] {
  const shared = placesOf(pool.shared);
  const own = alike(pool).flatMap(([machine]) => (machine ? placesOf(machine.own) : []));
  const known = new Map<string, Place>();
  const told = new Set<string>();
  return [...shared, ...own].flatMap((each) => {
    const key = folded(each.path);
    const other = known.get(key);
    if (!other) known.set(key, each);
    if (!other || other.path === each.path || told.has(each.path)) return [];
    told.add(each.path);
    const place = each.by ?? other.by ?? pool.plan.path;
    const message = `${each.path} is one with ${other.path} on the disks of macOS and Windows`;
    return [error(place, message, 'let their names differ by more than case or accents')];
  });
}

/** By upper case first, in which a sharp s is two letters, as APFS folds it (Unicode, CaseFolding.txt, full). */
function folded(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

interface Place {
  readonly path: string;
  /** The place in the description that brings it. */
  readonly by: string | undefined;
}

function placesOf({ files }: MachineConfig): Place[] {
  return files.flatMap(({ artifact, path }) =>
    [...foldersOf(path), path].map((each) => ({ path: each, by: artifact.overriddenBy?.[0] })),
  );
}

/** The highest first: of two that differ, what lies in them need not be told. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`);
}
