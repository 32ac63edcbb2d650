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

/** The bundle that the last commit has of a folder; undefined if git keeps none there. */
export function pastInHead(out: string): Past | undefined {
  const cwd = nearestFolder(dirname(resolve(out)));
  return isRevision(cwd, 'HEAD') ? pastAt(cwd, 'HEAD', pathFromTop(cwd, out), `${out} at HEAD`) : undefined;
}

/** The bundle that `--against` names: a folder, or a git revision in which `out` holds it, or `revision:folder`. */
export function pastAgainst(against: string, out: string): Past | undefined {
  if (isFolder(against)) return pastInFolder(against);
  const [revision = '', folder] = against.split(/:(.*)/s);
  const cwd = nearestFolder(dirname(resolve(out)));
  if (!isRevision(cwd, revision)) throw unknown(against, out);
  return pastAt(cwd, revision, folder?.replace(/\/+$/, '') ?? pathFromTop(cwd, out), against);
}

function isRevision(cwd: string, revision: string): boolean {
  return git(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).status === 0;
}

/** Git names the files of a revision from the top of its repository. */
function pathFromTop(cwd: string, out: string): string {
  return git(cwd, ['rev-parse', '--show-prefix']).stdout.trim() + relative(cwd, resolve(out));
}

function pastAt(cwd: string, revision: string, at: string, where: string): Past | undefined {
  const read = (path: string) => {
    const { status, stdout } = git(cwd, ['show', `${revision}:${at}/${path}`]);
    return status === 0 ? stdout : undefined;
  };
  return pastOf(where, read(INDEX), read);
}

function unknown(against: string, out: string): UserError {
  const what = `it is no folder, and no revision of the git repository that ${out} lies in`;
  return new UserError(`--against ${against}: ${what}; name the last bundle, such as origin/main:dist`);
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
