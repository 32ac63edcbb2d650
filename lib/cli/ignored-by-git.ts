import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Issue, warning } from '../plan';

/** What lies in a git work tree, may not be in it, and would be with the next `git add .`. A folder ends with `/`. */
export function notIgnored(paths: readonly string[]): Issue[] {
  return paths
    .filter(isTaken)
    .map((path) =>
      warning(path, 'git does not ignore it, so that it may be committed', `add ${path} to .gitignore`),
    );
}

/** 1 is git's answer that it is not ignored; 128, that this is no repository. Without git there is none either. */
function isTaken(path: string): boolean {
  const absolute = resolve(path) + (path.endsWith('/') ? '/' : '');
  const cwd = nearestFolder(dirname(resolve(path)));
  return spawnSync('git', ['check-ignore', '--quiet', '--', absolute], { cwd, stdio: 'ignore' }).status === 1;
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
