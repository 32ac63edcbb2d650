import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError } from './bundle-error';
import { Folder, foldersOf, isEmpty, readIfThere } from './folder';
import { type Modes, Stage } from './stage';

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

export const PUBLIC: Modes = { file: 0o644, folder: 0o755 };

/**
 * Writes a bundle so that it is never half one and half another for longer than a few renames. Files are compared,
 * and what differs is staged in a folder of the same shape; `commit` then moves the highest staged folders that the
 * bundle lacks, one rename each, and the index behind them. Until then the last good bundle is untouched.
 */
export class BundleWriter {
  private readonly bundle: Folder;
  private readonly stage: Stage;
  private readonly journal: string;
  /** Paths that the last index, or the journal of an interrupted run, calls ours. */
  private readonly ours: Set<string>;
  /** Paths of this run. */
  private readonly paths = new Set<string>();
  private readonly nextIndex: string;
  private indexText = '';
  readonly written: Written;

  constructor(
    readonly root: string,
    private readonly index: string,
    listed: (indexText: string) => readonly string[] | undefined,
    private readonly modes: Modes = PUBLIC,
  ) {
    if (root === '') throw new BundleError('the folder of the bundle has no name; give it one, such as dist');
    this.bundle = new Folder(root);
    this.journal = join(root, WORK, 'journal');
    const journal = readIfThere(this.journal);
    this.ours = new Set([...this.lastPaths(listed), ...(journal?.split('\n') ?? [])]);
    this.written = { added: 0, changed: 0, unchanged: 0, removed: 0, recovered: journal !== undefined };
    this.stage = new Stage(join(root, WORK, 'stage'), modes);
    this.nextIndex = join(root, WORK, 'index');
    rmSync(this.nextIndex, { force: true });
  }

  /** @throws BundleError where the folder is another's. */
  private lastPaths(listed: (indexText: string) => readonly string[] | undefined): readonly string[] {
    const last = readIfThere(join(this.root, this.index));
    if (last === undefined && isEmpty(this.root, WORK)) return [];
    const paths = last === undefined ? undefined : listed(last);
    if (paths !== undefined) return paths;
    throw new BundleError(
      `${this.root}: it has files but no ${this.index} of Bootwright; choose an empty folder or move them away`,
    );
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
    const old = this.bundle.read(path);
    if (old !== undefined && !this.ours.has(path)) throw inTheWay(`${this.root}/${path}`);
    this.paths.add(path);
    if (old === text) {
      this.written.unchanged++;
      return;
    }
    if (old === undefined) this.refuseFolder(path);
    this.written[old === undefined ? 'added' : 'changed']++;
    this.stage.write(path, text);
  }

  /** Where a folder becomes a file, it must have nothing in it but ours. */
  private refuseFolder(path: string): void {
    const strange = this.bundle.filesBelow(path).find((each) => !this.ours.has(each));
    if (strange !== undefined) throw inTheWay(`${this.root}/${strange}`);
  }

  /**
   * Moves what was staged into place and the index behind it; then removes what is stale and was ours, which the new
   * index does not list and the journal does, so that a run that is cut short there leaves the new bundle whole.
   */
  commit(): void {
    this.flushIndex();
    const stale = [...this.ours].filter((path) => path !== '' && !this.paths.has(path));
    writeFileSync(this.journal, [...this.paths, ...stale].join('\n'), { mode: this.modes.file });
    const blocking = new Set(this.blocking(stale));
    for (const path of blocking) this.bundle.remove(path);
    this.stage.moveInto(this.root);
    renameSync(this.nextIndex, join(this.root, this.index));
    for (const path of stale) if (!blocking.has(path)) this.bundle.remove(path);
    this.written.removed += stale.length;
    rmSync(join(this.root, WORK), { recursive: true, force: true });
  }

  /** Of what is stale, files that stand where a folder will, and those of folders where a file will. */
  private blocking(stale: readonly string[]): string[] {
    if (stale.length === 0) return [];
    const folders = new Set([...this.paths].flatMap(foldersOf));
    return stale.filter((path) => folders.has(path) || foldersOf(path).some((each) => this.paths.has(each)));
  }

  /** Forgets what was staged, so that nothing but the last good bundle is left. */
  abandon(): void {
    if (existsSync(this.journal)) return;
    rmSync(join(this.root, WORK), { recursive: true, force: true });
    if (isEmpty(this.root)) rmSync(this.root, { recursive: true, force: true });
  }
}

function inTheWay(target: string): BundleError {
  return new BundleError(`${target}: it is in the way and the last index does not list it; move it away`);
}
