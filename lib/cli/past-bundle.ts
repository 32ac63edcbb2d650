import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { INDEX } from '../bundle/bundle-index';
import { isFolder, readIfThere } from '../bundle/folder';
import { type Past, pastOf } from '../living';
import { git } from './git';
import { UserError } from './user-error';

/** The bundle that lies in a folder; undefined if none does. */
export function pastInFolder(root: string): Past | undefined {
  const read = (path: string) => readIfThere(join(root, path));
  return pastOf(root, read(INDEX), read);
}

/** The bundle that `--against` names: a folder, or a git revision in which `out` holds it, or `revision:folder`. */
export function pastAgainst(against: string, out: string): Past | undefined {
  if (isFolder(against)) return pastInFolder(against);
  const [revision = '', folder] = against.split(/:(.*)/s);
  const cwd = folder === undefined ? nearestFolder(dirname(resolve(out))) : '.';
  if (git(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).status !== 0)
    throw unknown(against, out);
  const at = folder ?? git(cwd, ['rev-parse', '--show-prefix']).stdout.trim() + relative(cwd, resolve(out));
  const read = (path: string) => {
    const { status, stdout } = git(cwd, ['show', `${revision}:${at}/${path}`]);
    return status === 0 ? stdout : undefined;
  };
  return pastOf(against, read(INDEX), read);
}

function unknown(against: string, out: string): UserError {
  const what = `it is no folder, and no revision of the git repository that ${out} lies in`;
  return new UserError(`--against ${against}: ${what}; name the last bundle, such as origin/main:dist`);
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
