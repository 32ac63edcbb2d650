import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A bundle as it lies on disk. */
export class Folder {
  /** Whether it has a folder, as far as it was asked. */
  private readonly held = new Map<string, boolean>();

  constructor(readonly root: string) {}

  /** Asks for no file in a folder that is not there. */
  read(path: string): string | undefined {
    return this.holds(parentOf(path)) ? readIfThere(`${this.root}/${path}`) : undefined;
  }

  /** What the index lists is there, but for what somebody removed: nearly always it is quickest to just read. */
  readListed(path: string): string | undefined {
    return readIfThere(`${this.root}/${path}`);
  }

  /** Removes a file, and the folders that are empty without it. */
  remove(path: string): void {
    unlessAbsent(() => unlinkSync(`${this.root}/${path}`));
    let folder = parentOf(path);
    while (folder !== '' && isEmpty(`${this.root}/${folder}`)) {
      if (existsSync(`${this.root}/${folder}`)) rmdirSync(`${this.root}/${folder}`);
      folder = parentOf(folder);
    }
  }

  /** The files below a path; none if it is no folder. */
  filesBelow(path: string): string[] {
    if (!this.holds(path)) return [];
    const entries = readdirSync(`${this.root}/${path}`, { withFileTypes: true });
    return entries.flatMap((entry) =>
      entry.isDirectory() ? this.filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
  }

  private holds(folder: string): boolean {
    const known = this.held.get(folder);
    if (known !== undefined) return known;
    if (folder !== '' && !this.holds(parentOf(folder))) return false;
    const found = isFolder(`${this.root}/${folder}`);
    this.held.set(folder, found);
    return found;
  }
}

/** Makes a folder and those above it: Node's recursive mkdir never ends where the system says of each that it is not there, as below /proc (as of 20). */
export function makeFolder(path: string, mode: number): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  mkdirSync(path, { mode });
}

/** @returns `''` for what is at the top. Node's dirname says `.`, and is slow where 5,000 machines ask. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function readIfThere(path: string): string | undefined {
  return unlessAbsent(() => readSmall(path) ?? readFileSync(path, 'utf8'));
}

/** Most files of a bundle are small, and a regular file is read to its end at once. */
const small = Buffer.allocUnsafeSlow(2 ** 16);

/** A text, in two thirds of the time in which Node reads one, which asks once more for what is behind its end. */
function readSmall(path: string): string | undefined {
  const file = openSync(path, 'r');
  try {
    const size = readSync(file, small);
    return size < small.length ? small.toString('utf8', 0, size) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Nothing is there, or a folder is, or a file is where the folder would be. */
const NO_FILE = ['EISDIR', 'ENOENT', 'ENOTDIR'];

function unlessAbsent<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (cause) {
    if (NO_FILE.includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw cause;
  }
}

/** Whether a folder is not there, or holds nothing but what is named. */
export function isEmpty(folder: string, but?: string): boolean {
  return !existsSync(folder) || (isFolder(folder) && readdirSync(folder).every((name) => name === but));
}
