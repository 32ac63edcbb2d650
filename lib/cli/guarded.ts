import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Issue, warning } from '../plan';
import { UserError } from './user-error';

const [GROUP_AND_OTHERS, OTHERS, OTHERS_WRITE, STICKY] = [0o077, 0o007, 0o002, 0o1000];

/**
 * A secrets file that others may use. One that is encrypted may be read by all, but not be written: age does not tell
 * who encrypted, so that another one put in its place would bring a seed that somebody knows.
 */
export function refuseOpen(path: string, encrypted: boolean): void {
  const { mode } = statSync(path);
  if (!encrypted && mode & GROUP_AND_OTHERS) {
    throw new UserError(
      `${path}: others than its owner may use it (mode ${octal(mode)}); run \`chmod 600 ${path}\``,
    );
  }
  if (encrypted && mode & OTHERS_WRITE) {
    throw new UserError(`${path}: anybody may write it (mode ${octal(mode)}); run \`chmod o-w ${path}\``);
  }
  refuseOpenFolder(path);
}

/** A folder in which anybody may put another file in the place of this one. */
export function refuseOpenFolder(path: string): void {
  const folder = dirname(resolve(path));
  const mode = modeOf(folder);
  // In a folder such as /tmp, nobody may replace what another has.
  if ((mode & OTHERS_WRITE) === 0 || mode & STICKY) return;
  throw new UserError(
    `${path}: anybody may replace it, as they may write to ${folder} (mode ${octal(mode)}); run \`chmod o-w ${folder}\``,
  );
}

/** A folder for what is sealed to which anybody may write: what machines fetch is then what anybody likes. */
export function refuseOpenBundle(root: string): void {
  const mode = modeOf(root);
  if ((mode & OTHERS_WRITE) === 0) return;
  throw new UserError(
    `${root}: anybody may write to it (mode ${octal(mode)}), and machines run what it holds; run \`chmod 700 ${root}\``,
  );
}

/** What was opened to others since it was sealed: a file that did not change is not written anew. */
export function openInBundle(root: string): Issue[] {
  const open = openBelow(root);
  const [first] = open;
  if (first === undefined) return [];
  const others = open.length > 1 ? `, as ${open.length - 1} more` : '';
  const message = `others than owner and group may use it (mode ${octal(modeOf(first))})${others}`;
  return [warning(first, message, `run \`chmod -R o= ${root}\``)];
}

/** A folder that others may list tells the names of machines, and nothing of theirs. */
function openBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.isFile() && modeOf(path) & OTHERS ? [path] : [];
    return [...(modeOf(path) & OTHERS_WRITE ? [path] : []), ...openBelow(path)];
  });
}

function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}
