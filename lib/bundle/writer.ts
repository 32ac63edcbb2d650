import { appendFileSync, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError } from './bundle-error';
import { type BundleKind, INDEX, kindOf, listedPaths } from './bundle-index';
import { Folder, isEmpty, readIfThere } from './folder';
import { type Modes, Stage } from './stage';
import { WORK, WorkFolder } from './work-folder';

/** How much of the bundle changed. */
export interface Written {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Whether an earlier run was cut short; nothing of it is left. */
  readonly recovered: boolean;
}

/** Text of the index that is gathered before it is written. */
const CHUNK = 2 ** 20;

export const PUBLIC: Modes = { file: 0o644, folder: 0o755 };

/**
 * Writes a bundle so that it is never half one and half another for longer than its renames take, and a run that is
 * cut short among them is completed by the next one. Files are compared, and what differs is staged; `commit` swaps.
 * Until then the last good bundle is untouched.
 */
export class BundleWriter {
  private readonly bundle: Folder;
  private readonly work: WorkFolder;
  private readonly stage: Stage;
  /** Paths that the last index calls ours. */
  private readonly ours: ReadonlySet<string>;
  /** Paths of this run. */
  private readonly paths = new Set<string>();
  private indexText = '';
  readonly written: Written;

  constructor(
    readonly root: string,
    kind: BundleKind,
    private readonly modes: Modes = PUBLIC,
  ) {
    if (root === '') throw new BundleError('the folder of the bundle has no name; give it one, such as dist');
    const recovered = recoverBundle(root);
    this.ours = new Set(lastPaths(root, kind));
    mkdirSync(root, { recursive: true, mode: modes.folder });
    this.bundle = new Folder(root);
    this.work = new WorkFolder(root);
    this.work.open();
    this.stage = new Stage(this.work.places.stage, modes);
    this.written = { added: 0, changed: 0, unchanged: 0, removed: 0, recovered };
  }

  /** Adds to the text of the index, which is on disk before the swap and becomes the index at its end. */
  appendIndex(text: string): void {
    this.indexText += text;
    if (this.indexText.length > CHUNK) this.flushIndex();
  }

  private flushIndex(): void {
    appendFileSync(this.work.places.index, this.indexText, { mode: this.modes.file });
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

  /** Puts what was staged in place of what it changes, and removes what is stale. */
  commit(): void {
    this.flushIndex();
    const stale = [...this.ours].filter((path) => !this.paths.has(path));
    this.work.swap.run(stale);
    this.written.removed += stale.length;
    this.work.close();
  }

  /** Forgets what was staged, so that nothing but the last good bundle is left. */
  abandon(): void {
    this.work.close();
    if (isEmpty(this.root)) rmdirSync(this.root);
  }
}

/**
 * Clears away what a run left that was cut short, and completes its swap if it had begun.
 * @returns whether there was one.
 * @throws BundleError while another run writes.
 */
export function recoverBundle(root: string): boolean {
  if (!existsSync(join(root, WORK))) return false;
  const work = new WorkFolder(root);
  work.open();
  work.close();
  return true;
}

/** @throws BundleError where the folder is another's. */
function lastPaths(root: string, kind: BundleKind): readonly string[] {
  const last = readIfThere(join(root, INDEX));
  // Another run may have begun just now; its lock tells of it.
  if (last === undefined && isEmpty(root, WORK)) return [];
  const found = last === undefined ? undefined : kindOf(last);
  if (last !== undefined && found === kind) return listedPaths(last);
  throw new BundleError(
    found
      ? `${root}: it is a ${found} bundle; choose another folder`
      : `${root}: it has files but no ${INDEX} of Bootwright; choose an empty folder or move them away`,
  );
}

function inTheWay(target: string): BundleError {
  return new BundleError(`${target}: it is in the way and the last index does not list it; move it away`);
}
