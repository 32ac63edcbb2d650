import { posix } from 'node:path';
import { isTable } from '../formats';
import type { FlaggedComponent, PoolPlan } from '../plan';
import { type NamedPath, pathsNamedBy } from '../releases/file-flags';
import type { HostVolume } from './host-volume';

/** Folders that hold more than a pod should see, or that its image has itself: of these the file alone is mounted. */
const WIDE = [
  '/',
  '/etc',
  '/etc/kubernetes',
  '/opt',
  '/run',
  '/srv',
  '/tmp',
  '/usr',
  '/var',
  '/var/lib',
  '/var/log',
];

/**
 * Mounts for what flags set by hand name: in the container there is nothing else of the machine. Folders, where it can
 * be: the mount of a file holds its inode, so that a file that takes its place is never seen.
 */
export function namedVolumes(
  component: Exclude<FlaggedComponent, 'kubelet'>,
  pool: PoolPlan,
  there: readonly HostVolume[],
): HostVolume[] {
  const named = Object.entries(pool.settings.flags[component]).flatMap(([flag, { value }]) =>
    value.flatMap((each) => pathsNamedBy(component, flag, each)),
  );
  const mounted = [...there.map(({ path }) => path), ...mountedByPatches(component, pool)];
  const wanted = new Map<string, Omit<HostVolume, 'name'>>();
  for (const each of named) {
    if (mounted.some((folder) => isWithin(each.path, folder))) continue;
    const volume = volumeOf(each);
    const isWritten = wanted.get(volume.path)?.readOnly === false;
    wanted.set(volume.path, { ...volume, readOnly: volume.readOnly && !isWritten });
  }
  return unlikeNames([...wanted.values()], there);
}

function volumeOf({ named, path }: NamedPath): Omit<HostVolume, 'name'> {
  const readOnly = named === 'file' || named === 'certificate';
  const folder = named === 'folder' ? path : posix.dirname(path);
  if (!WIDE.includes(folder)) return { path: folder, type: 'DirectoryOrCreate', readOnly };
  return { path, type: readOnly ? 'File' : 'FileOrCreate', readOnly };
}

/** A name is a DNS label (core/v1, Volume), and stands for one volume. */
function unlikeNames(
  volumes: readonly Omit<HostVolume, 'name'>[],
  there: readonly HostVolume[],
): HostVolume[] {
  const taken = new Set(there.map(({ name }) => name));
  return volumes.map((volume) => {
    const label = volume.path
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(-59)
      .replace(/^-|-$/g, '');
    let name = label;
    for (let next = 2; taken.has(name); next++) name = `${label}-${next}`;
    taken.add(name);
    return { ...volume, name };
  });
}

/** Where a patch of the manifest mounts something itself. */
function mountedByPatches(component: string, { settings }: PoolPlan): string[] {
  const manifest = `/etc/kubernetes/manifests/${component}.yaml`;
  return settings.patches
    .filter(({ value }) => value.path === manifest)
    .flatMap(({ value }) => value.operations.flatMap((each) => mountPathsIn(each.value)));
}

function mountPathsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mountPathsIn);
  if (!isTable(value)) return [];
  const inside = Object.values(value).flatMap(mountPathsIn);
  return typeof value.mountPath === 'string' ? [value.mountPath, ...inside] : inside;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
