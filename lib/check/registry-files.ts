import type { RenderedFile } from '../artifacts';
import type { PoolModel } from '../constructs';
import { once } from '../formats';
import { error, type Issue } from '../plan';
import { tableIn } from './read/crio';
import { imageReferences } from './read/images';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { listAt, shown, tablesAt } from './read/value';
import type { Rule } from './rule';

/** What CRI-O is told of registries lets the cluster's images come, and from the mirrors that the description names. */
export const registryFiles: Rule = {
  name: 'registry-files',
  protects:
    'CRI-O pulls nothing from a registry that a file blocks, and asks no mirror that a later file leaves out.',
  seen: ['https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md'],
  check: (model) => {
    const imagesOf = once((whole: typeof model) => [
      ...new Set(imageReferences(whole).map(({ value }) => value)),
    ]);
    return model.pools.flatMap((pool) => checkPool(pool, () => imagesOf(model)));
  },
};

/** The main file, and then those of the folder by name; of a prefix the last one counts as a whole. */
function isRead(path: string): boolean {
  return /^\/etc\/containers\/registries\.conf(\.d\/[^/]+\.conf)?$/.test(path);
}

/** A [[registry]], and the file that has the last word on it. */
interface Registry {
  readonly file: RenderedFile;
  readonly table: Readonly<Record<string, unknown>>;
}

function checkPool(pool: PoolModel, imagesOf: () => readonly string[]): Issue[] {
  return readings(pool, isRead).flatMap(({ files }) => {
    const broken = files.filter((file) => tableIn(file) === undefined);
    if (files.length === 0 || broken.length > 0)
      return broken.map((file) =>
        error(placeOf(file, pool), `${file.path} is not TOML, and CRI-O then pulls nothing`, 'mend it'),
      );
    const registries = new Map<string, Registry>();
    const lost: Issue[] = [];
    for (const file of files)
      for (const table of tablesAt(tableIn(file), '/registry')) {
        const prefix = shown(table.prefix ?? table.location);
        lost.push(...lostMirrors(pool, prefix, registries.get(prefix), { file, table }));
        registries.set(prefix, { file, table });
      }
    return [...lost, ...blocked(pool, registries, imagesOf)];
  });
}

function lostMirrors(
  pool: PoolModel,
  prefix: string,
  before: Registry | undefined,
  after: Registry,
): Issue[] {
  const mirrors = listAt(before?.table, '/mirror');
  if (!before || mirrors.length === 0 || listAt(after.table, '/mirror').length > 0) return [];
  const message = `${after.file.path}: [[registry]] of ${prefix} takes the place of that in ${before.file.path}, and has no mirror`;
  const mend = 'add its mirrors, or leave it to runtime.mirrors';
  return [error(placeOf(after.file, pool, prefix), message, mend)];
}

function blocked(
  pool: PoolModel,
  registries: ReadonlyMap<string, Registry>,
  imagesOf: () => readonly string[],
): Issue[] {
  const isBlocked = ({ table }: Registry) => table.blocked === true;
  if (![...registries.values()].some(isBlocked)) return [];
  const prefixes = [...registries.keys()].sort((a, b) => b.length - a.length);
  return [...registries]
    .filter(([, registry]) => isBlocked(registry))
    .flatMap(([prefix, { file }]) => {
      const image = imagesOf().find((each) => prefixes.find((other) => covers(other, each)) === prefix);
      if (image === undefined) return [];
      const message = `${file.path} blocks ${prefix}, where ${image} comes from`;
      return [error(placeOf(file, pool, prefix), message, 'take blocked out')];
    });
}

/** A whole name of a host or folder, or with `*.` all hosts below a domain. */
function covers(prefix: string, image: string): boolean {
  if (prefix.startsWith('*.')) return (image.split('/')[0] ?? '').endsWith(prefix.slice(1));
  return image.startsWith(prefix) && /^($|[/:@])/.test(image.slice(prefix.length));
}
