import type { File } from '../artifacts';
import { error, type Issue, type Placed } from '../plan';

/** Why what the description adds is there. */
export const REASON = 'added by the description';

/** What every file has that the description adds; one that says no mode has `mode`. */
export function addedFile(
  { value, path }: Placed<{ readonly path: string; readonly mode?: string }>,
  mode: '0600' | '0644',
): Omit<File, 'kind' | 'content'> {
  return {
    path: value.path,
    mode: Number.parseInt(value.mode ?? mode, 8),
    owner: 'root:root',
    reason: REASON,
    overriddenBy: [path],
  };
}

/** What is wrong with the path of a file that the description adds. */
export function checkFilePath({ path: text }: { readonly path: string }, path: string): Issue[] {
  if (isPath(text)) return checkLasting(text, `${path}.path`);
  const mend = 'begin with / and write names of up to 255 bytes, without blanks, . and ..';
  return [error(`${path}.path`, `${JSON.stringify(text)} is not an absolute path`, mend)];
}

/** Folders in memory, or of the kernel: empty after a restart, and the machine is not made anew then (file-hierarchy(7)). */
const FLEETING = ['/dev', '/proc', '/run', '/sys', '/tmp', '/var/run'];

function checkLasting(text: string, path: string): Issue[] {
  const folder = FLEETING.find((each) => text === each || text.startsWith(`${each}/`));
  if (!folder) return [];
  const message = `${text} lies below ${folder}, which is empty after a restart of the machine`;
  return [error(path, message, 'choose a folder on the disk, such as /etc or /var/lib')];
}

/** Bytes of a path that leave room for the folder of the bundle before it: PATH_MAX is 4096 (linux/limits.h). Ours. */
const LONGEST = 3072;

/** Names without blanks, control characters and halves of surrogate pairs; NAME_MAX is 255 (linux/limits.h). */
function isPath(text: string): boolean {
  const names = text.split('/').slice(1);
  const isName = (name: string) => !['.', '..'].includes(name) && Buffer.byteLength(name) <= 255;
  // A backslash parts folders on Windows; but systemd writes characters in the names of units so (systemd.unit(5)).
  if (Buffer.byteLength(text) > LONGEST || /\\(?!x[0-9a-f]{2})/.test(text)) return false;
  return /^(\/[^/\s\p{Cc}\p{Cs}]+)+$/u.test(text) && names.every(isName);
}

/** What is wrong with its mode, if it has one. */
export function checkFileMode({ mode }: { readonly mode?: string }, path: string): Issue[] {
  if (mode === undefined || /^0?[0-7]{3}$/.test(mode)) return [];
  const mend = "write three digits from 0 to 7 behind a 0, such as '0644'";
  return [error(`${path}.mode`, `${mode} is not an octal mode`, mend)];
}
