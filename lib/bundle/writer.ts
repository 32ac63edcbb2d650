import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BundleError } from './bundle-error';

/** How much of the bundle changed. */
export interface Written {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Whether an earlier run was interrupted between its first and last move; this run completed it. */
  readonly recovered: boolean;
}

/** Everything here is ours and may be lost: staged files, and the journal of a run that is moving them. */
const WORK = '.bootwright';

/** Text of the index that is gathered before it is written. */
const CHUNK = 2 ** 20;

/** Who may read the bundle. */
export interface Modes {
  readonly file: number;
  readonly folder: number;
}

export const PUBLIC: Modes = { file: 0o644, folder: 0o755 };

/**
 * Writes a bundle so that it is never half one and half another for longer than a few renames. Files are compared,
 * and what differs is staged in a folder of the same shape; `commit` then moves the highest staged folders that the
 * bundle lacks, one rename each, and the index last. Until then the last good bundle is untouched.
 */
export class BundleWriter {
  private readonly stage: string;
  private readonly journal: string;
  /** Paths that the last index, or the journal of an interrupted run, calls ours. */
  private readonly ours: Set<string>;
  private readonly staged = new Set<string>();
  /** Folders made below the stage. */
  private readonly made = new Set<string>();
  /** Whether the bundle has a folder, as far as it was asked. */
  private readonly held = new Map<string, boolean>();
  private readonly nextIndex: string;
  private indexText = '';
  readonly written: Written;

  constructor(
    readonly root: string,
    private readonly index: string,
    listed: (indexText: string) => readonly string[] | undefined,
    private readonly modes: Modes = PUBLIC,
  ) {
    this.stage = join(root, WORK, 'stage');
    this.journal = join(root, WORK, 'journal');
    const last = readIfThere(join(root, index));
    const journal = readIfThere(this.journal);
    const paths = last === undefined ? [] : listed(last);
    if (paths === undefined || (last === undefined && !isEmpty(root))) {
      throw new BundleError(
        `${root}: it has files but no ${index} of Bootwright; choose an empty folder or move them away`,
      );
    }
    this.ours = new Set([...paths, ...(journal?.split('\n') ?? [])]);
    this.written = { added: 0, changed: 0, unchanged: 0, removed: 0, recovered: journal !== undefined };
    this.nextIndex = join(root, WORK, 'index');
    rmSync(this.stage, { recursive: true, force: true });
    this.makeFolder('');
    rmSync(this.nextIndex, { force: true });
  }

  /** Adds to the text of the index, which is on disk before the first move and becomes the index after the last. */
  appendIndex(text: string): void {
    this.indexText += text;
    if (this.indexText.length > CHUNK) this.flushIndex();
  }

  private flushIndex(): void {
    appendFileSync(this.nextIndex, this.indexText, { mode: this.modes.file });
    this.indexText = '';
  }

  /** Stages a file if the bundle does not hold this very text already. */
  put(path: string, text: string): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const old = this.holds(folder) ? readIfThere(`${this.root}/${path}`) : undefined;
    if (old !== undefined && !this.ours.has(path)) throw inTheWay(`${this.root}/${path}`);
    this.staged.add(path);
    if (old === text) {
      this.written.unchanged++;
      return;
    }
    this.written[old === undefined ? 'added' : 'changed']++;
    this.makeFolder(folder);
    // A string with its encoding: Node then opens, writes and closes in one call.
    writeFileSync(`${this.stage}/${path}`, text, { encoding: 'utf8', mode: this.modes.file });
  }

  /** Moves what was staged into place, removes what is stale and was ours, and puts the index last. */
  commit(): void {
    this.flushIndex();
    const stale = [...this.ours].filter((path) => path !== '' && !this.staged.has(path));
    writeFileSync(this.journal, [...this.staged].join('\n'), { mode: this.modes.file });
    move(this.stage, this.root);
    for (const path of stale) this.remove(path);
    renameSync(this.nextIndex, join(this.root, this.index));
    rmSync(join(this.root, WORK), { recursive: true, force: true });
  }

  /** Forgets what was staged, so that nothing but the last good bundle is left. */
  abandon(): void {
    if (existsSync(this.journal)) return;
    rmSync(join(this.root, WORK), { recursive: true, force: true });
    if (isEmpty(this.root)) rmSync(this.root, { recursive: true, force: true });
  }

  /** Its parents first: Node's recursive mkdir asks the system once for each level, every time. */
  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return;
    if (folder !== '') this.makeFolder(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    mkdirSync(`${this.stage}/${folder}`, { recursive: folder === '', mode: this.modes.folder });
    this.made.add(folder);
  }

  /** Whether the bundle has this folder already: nothing needs to be looked for in one that it has not. */
  private holds(folder: string): boolean {
    const known = this.held.get(folder);
    if (known !== undefined) return known;
    const parent = folder === '' || this.holds(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    const found = parent && existsSync(`${this.root}/${folder}`);
    this.held.set(folder, found);
    return found;
  }

  private remove(path: string): void {
    rmSync(join(this.root, path), { force: true });
    this.written.removed++;
    let folder = dirname(path);
    while (folder !== '.' && isEmpty(join(this.root, folder))) {
      rmIfThere(join(this.root, folder));
      folder = dirname(folder);
    }
  }
}

function inTheWay(target: string): BundleError {
  return new BundleError(`${target}: it is in the way and the last index does not list it; move it away`);
}

/** Renames the highest folders and files below `from` that `to` lacks, and files that both have. */
function move(from: string, to: string): void {
  for (const entry of existsSync(from) ? readdirSync(from, { withFileTypes: true }) : []) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory() && existsSync(target)) move(source, target);
    else renameSync(source, target);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

function rmIfThere(folder: string): void {
  if (existsSync(folder)) rmdirSync(folder);
}

/** Whether a folder holds nothing but our own work folder, or is not there. */
function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === WORK);
}
