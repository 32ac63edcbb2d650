import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { refuseOpenFolder } from './guarded';
import { UserError } from './user-error';
import { refuseWithin } from './within-bundle';

/** Writes a file that must not be there yet: whole or not at all, since the last step is one link. */
export function createFile(path: string, text: string): void {
  refuseWithin(path, ['public', 'sealed']);
  refuseOpenFolder(path);
  stage(path, text, (staged) => {
    try {
      linkSync(staged, path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      const mend = 'keep it, or move it away: without it, the cluster’s keys cannot be made again';
      throw new UserError(`${path}: it is there already; ${mend}`);
    }
  });
}

/** Replaces a file: whole or not at all. */
export function replaceFile(path: string, text: string): void {
  stage(path, text, (staged) => renameSync(staged, path));
}

/**
 * Puts the text on the disk beside its place, for its owner alone. A failure leaves nothing behind; a run that is
 * killed leaves a folder that git ignores whatever the repository has it ignore.
 */
function stage(path: string, text: string, commit: (staged: string) => void): void {
  const folder = `${path}.new`;
  rmSync(folder, { force: true, recursive: true });
  try {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    const staged = join(folder, basename(path));
    writeThrough(staged, text);
    commit(staged);
  } finally {
    rmSync(folder, { force: true, recursive: true });
  }
}

function writeThrough(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
