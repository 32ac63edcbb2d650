import type { Document } from './files';
import { tablesAt, textAt } from './value';

/** A place in a container, and the volume of the pod that is there. */
export interface Mount {
  /** Of the volume. */
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  /** The volume; empty if the pod has none of that name. */
  readonly source: Document;
}

/** What a container mounts, with a slash at the end of a path left out. */
export function mountsOf(pod: unknown, container: unknown): readonly Mount[] {
  const volumes = tablesAt(pod, '/spec/volumes');
  return tablesAt(container, '/volumeMounts').map((mount) => {
    const name = textAt(mount, '/name') ?? '';
    return {
      name,
      mountPath: (textAt(mount, '/mountPath') ?? '').replace(/(?<=.)\/$/, ''),
      readOnly: mount.readOnly === true,
      source: volumes.find((volume) => volume.name === name) ?? {},
    };
  });
}

/** The mount that a path is in: the deepest one. */
export function mountAt(mounts: readonly Mount[], path: string): Mount | undefined {
  return mounts
    .filter(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath}/`))
    .sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
}
