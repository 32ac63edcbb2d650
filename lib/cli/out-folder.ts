import { lstatSync, readlinkSync, statSync } from 'node:fs';
import { UsageError, UserError } from './user-error';

const NO_THROW = { throwIfNoEntry: false } as const;

/** Whether a bundle may be written there: to a folder, or to where nothing is yet. */
export function checkOut(root: string): void {
  if (root === '') throw new UsageError('--out: it is empty; name a folder, such as dist');
  if (!lstatSync(root, NO_THROW)) return;
  const found = statSync(root, NO_THROW);
  if (!found) {
    const target = readlinkSync(root);
    throw new UserError(`${root}: it is a link to ${target}, which is not there; make that folder`);
  }
  if (!found.isDirectory()) throw new UserError(`${root}: it is a file; name a folder`);
}
