import { writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { INDEX } from '../bundle/bundle-index';
import { readIfThere } from '../bundle/folder';
import { type Issue, warning } from '../plan';
import { git } from './git';
import { systemErrorText } from './system-error';

/** Its name in the public bundle; the index does not list it. */
export const SEALED = '.sealed';

const TEXT = `This bundle was sealed, so a cluster may live by it: synth refuses what that would not survive.
Remove this file if none was ever started.
`;

/** Whether a cluster may run from this bundle: it was sealed once, or somebody keeps it in git. */
export function lives(root: string): boolean {
  return readIfThere(join(root, SEALED)) !== undefined || isTracked(join(root, INDEX));
}

/** Where git does not trust the owner of the folder it does not tell; then the careful answer is yes. */
function isTracked(path: string): boolean {
  const absolute = resolve(path);
  const { status, stderr } = git(dirname(absolute), [
    'ls-files',
    '--error-unmatch',
    '--',
    basename(absolute),
  ]);
  return status === 0 || /dubious ownership/.test(stderr ?? '');
}

/** Says in a public bundle that it was sealed, for the next synth. */
export function markSealed(root: string): Issue[] {
  try {
    if (readIfThere(join(root, SEALED)) !== TEXT) writeFileSync(join(root, SEALED), TEXT);
    return [];
  } catch (cause) {
    const what = systemErrorText(cause)?.split('; ')[0] ?? String(cause);
    const message = `synth will not know that a cluster lives by it, for ${what}`;
    return [warning(root, message, 'keep the bundle in git, or name it to synth with --against')];
  }
}
