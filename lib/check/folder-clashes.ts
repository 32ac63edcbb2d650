import type { MachineConfig } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { alike } from './read/alike';

/** A file cannot stand where another one's folder is. The pool and one machine of those that are alike tell all. */
export function folderClashes(pool: PoolModel): Issue[] {
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

function filesOf({ files, secrets, downloads, links }: MachineConfig): Files {
  const rendered = files.map(({ artifact, path }) => [path, artifact.overriddenBy] as const);
  const others = [...secrets, ...downloads, ...links];
  return new Map([...rendered, ...others.map(({ path, overriddenBy }) => [path, overriddenBy] as const)]);
}

/** Of two that cannot both be there, the one to change is that which the description adds. */
function between(below: Files, above: Files, pool: PoolModel): Issue[] {
  return [...below].flatMap(([path, lower]) => {
    const folder = foldersOf(path).find((each) => above.has(each));
    if (folder === undefined) return [];
    const place = (lower ?? above.get(folder))?.[0] ?? pool.plan.path;
    return [error(place, `${path} needs a folder where ${folder} is a file`, 'choose another path for one')];
  });
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`);
}
