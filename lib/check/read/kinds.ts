import type { MachineModel } from '../../constructs';
import { once } from '../../formats';
import { byPath } from './files';

/** What lies at a path of a machine, as far as its bundle says so. */
type Kind = 'file' | 'folder';

const kindsOf = once((config: MachineModel['own']): ReadonlyMap<string, Kind> => {
  const { directories, downloads, secrets } = config;
  const files = [...byPath(config).keys(), ...[...downloads, ...secrets].map(({ path }) => path)];
  const kinds = new Map<string, Kind>(directories.map(({ path }) => [path, 'folder']));
  for (const path of [...files, ...kinds.keys()]) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      kinds.set(path.slice(0, at), 'folder');
  }
  for (const path of files) if (!kinds.has(path)) kinds.set(path, 'file');
  return kinds;
});

/** Undefined where the bundle puts nothing. */
export function kindAt({ own, pool }: MachineModel, path: string): Kind | undefined {
  return kindsOf(own).get(path) ?? kindsOf(pool.shared).get(path);
}
