import type { MachineConfig } from '../../artifacts';
import type { MachineModel } from '../../constructs';
import { once } from '../../formats';
import { foldersOf } from './folders';

/** Whether a machine is brought something at a path, or below it. */
export function isBrought({ own, pool }: MachineModel, path: string): boolean {
  const wanted = path.replace(/\/+$/, '');
  return [own, pool.shared].some((config) => placesOf(config).has(wanted));
}

const placesOf = once((config: MachineConfig): ReadonlySet<string> => {
  const { directories, downloads, files, links, secrets } = config;
  const paths = [...directories, ...downloads, ...files, ...links, ...secrets].map(({ path }) => path);
  return new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
});
