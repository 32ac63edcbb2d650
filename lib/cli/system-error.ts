/** What is wrong with a path that the system refuses, by its code (errno(3)), and what to do. */
const REFUSALS: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  EACCES: ['you may not read or write it', 'change its owner or mode, or choose another place'],
  EBUSY: ['another program uses it', 'end that program, or choose another place'],
  EDQUOT: ['your share of the disk is used up', 'make room, or choose another place'],
  EEXIST: ['something else is there', 'move it away, or choose another place'],
  EFBIG: ['a file may not grow so large', 'raise `ulimit -f`, or choose another place'],
  EIO: ['the disk does not answer as it should', 'look for its errors in the log of the system'],
  EISDIR: ['it is a folder', 'name a file'],
  ELOOP: ['its symbolic links lead in a circle', 'correct them, or choose another place'],
  EMFILE: ['too many files are open', 'raise `ulimit -n`'],
  ENAMETOOLONG: ['its name is too long', 'choose a shorter one'],
  ENFILE: ['too many files are open on this machine', 'end other programs, or raise fs.file-max'],
  ENOENT: ['there is no such file or folder', 'correct the name, or make the folder that it lies in'],
  ENOSPC: ['the disk is full', 'make room, or choose another place'],
  ENOTDIR: ['a part of it is a file and not a folder', 'correct the name, or move the file away'],
  ENOTEMPTY: ['the folder has other files', 'move them away, or choose another place'],
  EPERM: ['the system does not permit it to you', 'choose another place'],
  EROFS: ['it can only be read', 'choose a place that can be written to'],
  EXDEV: ['it lies on another disk than the folder that it belongs to', 'choose a place on one disk'],
  // So Node tells of a folder on a disk that can only be read, where it was to make those above as well (as of 20).
  'mkdir ENOENT': ['it cannot be made', 'choose a place that can be written to'],
};

/** An error of the system's in our words, of `place` if a write names no path; undefined if it is no such error. */
export function systemErrorText(cause: unknown, place?: string): string | undefined {
  const { code, dest, path, syscall, message }: Partial<NodeJS.ErrnoException & { dest: string }> =
    Object(cause);
  if (code === undefined || syscall === undefined) return undefined;
  const [what, mend] = REFUSALS[`${syscall} ${code}`] ?? REFUSALS[code] ?? [message, 'choose another place'];
  return `${dest ?? path ?? (syscall === 'write' ? place : undefined) ?? syscall}: ${what}; ${mend}`;
}
