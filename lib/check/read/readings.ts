import type { RenderedFile } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { once } from '../../formats';

/** What a program finds that reads several files, on one machine or on all that have none of their own. */
export interface Reading {
  /** The first one of them. */
  readonly machine: MachineModel;
  /** By path. */
  readonly files: readonly RenderedFile[];
}

/**
 * The files that a program reads as one: what a pool shares is read once, and again only for a machine that has
 * another such file of its own.
 */
export function readings(pool: PoolModel, isRead: (path: string) => boolean): readonly Reading[] {
  const shared = pool.shared.files.filter(({ path }) => isRead(path));
  const apart = new Set([...ownPaths(pool)].flatMap(([path, machines]) => (isRead(path) ? machines : [])));
  const machine = pool.machines.find((each) => !apart.has(each));
  return [...(machine ? [{ machine, files: shared }] : []), ...[...apart].map(readBy)];

  function readBy(each: MachineModel): Reading {
    const files = [...shared, ...each.own.files.filter(({ path }) => isRead(path))];
    return { machine: each, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }
}

/** The machines that have a path of their own: few paths, however many machines. */
const ownPaths = once(({ machines }: PoolModel): ReadonlyMap<string, readonly MachineModel[]> => {
  const paths = new Map<string, MachineModel[]>();
  for (const machine of machines)
    for (const { path } of machine.own.files) {
      const known = paths.get(path);
      if (known) known.push(machine);
      else paths.set(path, [machine]);
    }
  return paths;
});

/** Where systemd looks for a folder of its configuration, the first one that has a name hides it in the others. */
const ROOTS = ['/etc/', '/run/', '/usr/local/lib/', '/usr/lib/', '/lib/'];

/**
 * Files of a folder such as `sysctl.d` in the order in which systemd reads them: by their names, wherever they lie,
 * and of two that are called alike only the one of the first root (systemd.unit(5), sysctl.d(5)).
 */
export function inReadingOrder(files: readonly RenderedFile[]): readonly RenderedFile[] {
  const rank = ({ path }: RenderedFile) => ROOTS.findIndex((root) => path.startsWith(root));
  const byName = new Map<string, RenderedFile>();
  for (const file of [...files].sort((a, b) => rank(b) - rank(a))) byName.set(nameOf(file), file);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

function nameOf({ path }: RenderedFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
