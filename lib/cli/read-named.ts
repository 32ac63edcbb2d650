import { readFileSync, statSync } from 'node:fs';
import { UserError } from './user-error';

/** The content of a file that the user named; `mend` says which one it should be. */
export function readNamed(path: string, mend: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError(`${path}: there is no such file; ${mend}`);
  if (found.isDirectory()) throw new UserError(`${path}: it is a folder; ${mend}`);
  return readFileSync(path);
}
