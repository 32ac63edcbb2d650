import type { MachineConfig, RenderedFile } from '../artifacts';
import type { PoolModel } from '../constructs';
import { once } from '../formats';
import { error, type Issue } from '../plan';
import { alike } from './read/alike';
import { foldersOf } from './read/folders';

/** Two paths that macOS and Windows take for one: `dist/` would hold one file, or one folder, for both there. */
export function sameNames(pool: PoolModel): Issue[] {
  const shared = placesOf(pool.shared);
  const own = alike(pool).flatMap(([machine]) => (machine ? placesOf(machine.own) : []));
  const known = new Map<string, Place>();
  const told = new Set<string>();
  return [...shared, ...own].flatMap((each) => {
    const other = known.get(each.folded);
    if (!other) known.set(each.folded, each);
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
  readonly folded: string;
  /** The place in the description that brings it. */
  readonly by: string | undefined;
}

function placesOf({ files }: MachineConfig): Place[] {
  return files.flatMap(placesIn);
}

const placesIn = once(({ artifact, path }: RenderedFile): readonly Place[] =>
  [...foldersOf(path), path].map((each) => ({
    path: each,
    folded: folded(each),
    by: artifact.overriddenBy?.[0],
  })),
);
