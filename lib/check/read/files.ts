import type { MachineConfig, RenderedFile } from '../../artifacts';
import type { MachineModel } from '../../constructs';
import { once } from '../../formats';

/** What a machine finds at a path, be it its pool's or its own; undefined if nothing. */
export function fileAt({ own, pool }: MachineModel, path: string): RenderedFile | undefined {
  return byPath(own).get(path) ?? byPath(pool.shared).get(path);
}

/** The files of a pool or of one machine, by path. */
export const byPath = once(
  ({ files }: MachineConfig): ReadonlyMap<string, RenderedFile> =>
    new Map(files.map((file) => [file.path, file])),
);

/** A YAML document as the file has it, after all patches. */
export type Document = Readonly<Record<string, unknown>>;

/** The documents of a YAML file; none if it is no such file, or text that the description brought. */
export function documentsIn(file: RenderedFile | undefined): readonly Document[] {
  const content = file?.artifact.content;
  return content?.format === 'yaml' ? (content.documents as readonly Document[]) : [];
}

/** The document of a kind, such as `ClusterConfiguration`; empty if there is none. */
export function documentOf(file: RenderedFile | undefined, kind: string): Document {
  return documentsIn(file).find((each) => each.kind === kind) ?? {};
}

/** What lies in a document at `/a/b/0`; undefined if a patch took it or something above it away. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}
