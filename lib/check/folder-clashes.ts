import type { MachineConfig } from '../artifacts';
import type { PoolModel } from '../constructs';
import { groupBy, once } from '../formats';
import { error, type Issue } from '../plan';
import { alike } from './read/alike';
import { foldersOf } from './read/folders';

/** Files that need a folder where another one stands. */
interface Clash {
  readonly place: string;
  readonly folder: string;
  readonly path: string;
}

/** A file cannot stand where another one's folder is; whatever needs that folder, it is told once. */
export function folderClashes(pools: readonly PoolModel[]): Issue[] {
  const groups = groupBy(pools.flatMap(clashesOf), ({ folder, place }) => `${place} ${folder}`);
  return [...groups.values()].map((clashes) => {
    const [{ folder, place }] = clashes as [Clash];
    const [first, ...more] = new Set(clashes.map(({ path }) => path));
    const others = more.length > 0 ? ` and ${more.length} more need` : ' needs';
    return error(
      place,
      `${first}${others} a folder where ${folder} is a file`,
      'choose another path for one',
    );
  });
}

/** The pool and one machine of those that are alike tell all. */
function clashesOf(pool: PoolModel): Clash[] {
  const shared = filesOf(pool.shared);
  const own = alike(pool).map(([machine]) => filesOf(machine?.own ?? pool.shared));
  return [
    ...between(shared, shared, pool),
    ...own.flatMap((each) => [
      ...between(each, each, pool),
      ...between(each, shared, pool),
      ...between(shared, each, pool),
    ]),
  ];
}

/** By path, the places in the description that add or change it. */
type Files = ReadonlyMap<string, readonly string[] | undefined>;

const filesOf = once(({ files, secrets, downloads, links }: MachineConfig): Files => {
  const rendered = files.map(({ artifact, path }) => [path, artifact.overriddenBy] as const);
  const others = [...secrets, ...downloads, ...links];
  return new Map([...rendered, ...others.map(({ path, overriddenBy }) => [path, overriddenBy] as const)]);
});

/** Of two that cannot both be there, the one to change is that which the description adds. */
function between(below: Files, above: Files, pool: PoolModel): Clash[] {
  return [...below].flatMap(([path, lower]) => {
    const folder = foldersOf(path).find((each) => above.has(each));
    if (folder === undefined) return [];
    const place = (lower ?? above.get(folder))?.[0] ?? pool.plan.path;
    return [{ place, folder, path }];
  });
}
