import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { INDEX, kindOf } from '../bundle/bundle-index';
import { damagedIndex, damageOf, strangeIndex } from '../bundle/damage';
import { isFolder, readIfThere } from '../bundle/folder';
import { damageIn, type Past, pastOf } from '../living';
import { git } from './git';
import { UsageError, UserError } from './user-error';

/** A bundle whose index is not as Bootwright wrote it: to go on without it would compare with nothing. */
export class DamagedPast extends UserError {}

/** The bundle that lies in a folder; undefined if none does. @throws BundleError where its index is damaged */
export function pastInFolder(root: string): Past | undefined {
  const read = (path: string) => readIfThere(join(root, path));
  const index = read(INDEX);
  const damage = index === undefined ? undefined : damageIn(index);
  if (index === undefined || damage === undefined) return pastOf(root, index, read);
  throw damageOf(index) === undefined && kindOf(index) === undefined
    ? strangeIndex(root, index)
    : damagedIndex(root, 'public', damage);
}

/** The bundle that the last commit has of a folder; undefined if git keeps none there. */
export function pastInHead(out: string): Past | undefined {
  const cwd = nearestFolder(dirname(resolve(out)));
  if (!isRevision(cwd, 'HEAD')) return undefined;
  const mend =
    'name one that is whole with --against, such as HEAD~1:dist, or commit that it is gone if it is of no cluster';
  return pastAt(cwd, `HEAD:${pathFromTop(cwd, out)}`, `${out} at HEAD`, mend);
}

/** The bundle that `--against` names: a folder, or a git revision in which `out` holds it, or `revision:folder`. */
export function pastAgainst(against: string, out: string): Past | undefined {
  if (isFolder(against)) return pastInNamed(against);
  const [revision = '', folder] = against.split(/:(.*)/s);
  const cwd = nearestFolder(dirname(resolve(out)));
  if (!isRevision(cwd, revision)) throw unknown(against, out);
  const at = folder?.replace(/\/+$/, '') ?? pathFromTop(cwd, out);
  return pastAt(cwd, `${revision}:${at}`, against, ANOTHER);
}

const ANOTHER = 'name one that is whole';

function pastInNamed(folder: string): Past | undefined {
  return wholePast(folder, (path) => readIfThere(join(folder, path)), ANOTHER);
}

function isRevision(cwd: string, revision: string): boolean {
  return git(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).status === 0;
}

/** Git names the files of a revision from the top of its repository. */
function pathFromTop(cwd: string, out: string): string {
  return git(cwd, ['rev-parse', '--show-prefix']).stdout.trim() + relative(cwd, resolve(out));
}

function pastAt(cwd: string, place: string, where: string, mend: string): Past | undefined {
  const read = (path: string) => {
    const { status, stdout } = git(cwd, ['show', `${place}/${path}`]);
    return status === 0 ? stdout : undefined;
  };
  return wholePast(where, read, mend);
}

function wholePast(
  where: string,
  read: (path: string) => string | undefined,
  mend: string,
): Past | undefined {
  const index = read(INDEX);
  const damage = index === undefined ? undefined : damageIn(index);
  if (damage) throw new DamagedPast(`${where}: its ${INDEX} is damaged, as ${damage}; ${mend}`);
  return pastOf(where, index, read);
}

function unknown(against: string, out: string): UsageError {
  const what = `it is no folder, and no revision of the git repository that ${out} lies in`;
  return new UsageError(`--against ${against}: ${what}; name the last bundle, such as origin/main:dist`);
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
