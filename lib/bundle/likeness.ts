import type { MachineConfig, RenderedFile } from '../artifacts';
import type { OutputFile } from '../boot';
import type { ClusterModel, PoolModel } from '../constructs';
import { once } from '../formats';

/** How a machine with settings of its own differs from its pool's other machines: nearly all that it gets is theirs. */
export interface Likeness {
  readonly base: PoolModel;
  /** Those that the base has not, or otherwise. */
  readonly files: readonly RenderedFile[];
  /** Paths on the disks of the base's machines, and not on its own. */
  readonly without: readonly string[];
}

/** Undefined of a pool that others are like. */
export function likenessOf({ pools }: ClusterModel, pool: PoolModel): Likeness | undefined {
  return pool.plan.like === pool.plan.id ? undefined : likenesses(pools)(pool);
}

const likenesses = once((pools: ClusterModel['pools']) => {
  const byId = new Map(pools.map((pool) => [pool.plan.id, pool]));
  return once((pool: PoolModel): Likeness => {
    const base = byId.get(pool.plan.like) as PoolModel;
    const theirs = byPath(base.shared);
    const ours = byPath(pool.shared);
    return {
      base,
      files: pool.shared.files.filter((file) => !isSame(file, theirs.get(file.path))),
      without: [...theirs.keys()].filter((path) => !ours.has(path)),
    };
  });
});

const byPath = once(
  ({ files }: MachineConfig): ReadonlyMap<string, RenderedFile> =>
    new Map(files.map((file) => [file.path, file])),
);

function isSame({ mode, owner, text }: RenderedFile, other: RenderedFile | undefined): boolean {
  return other !== undefined && text === other.text && mode === other.mode && owner === other.owner;
}

/** Whether the base has a document of the same text in the same place. */
export function isLike({ content, path }: OutputFile, folder: string, base: readonly OutputFile[]): boolean {
  const end = path.slice(folder.length);
  return base.some((other) => other.content === content && other.path.endsWith(end));
}
