import { appendFileSync, existsSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError } from './bundle-error';
import type { BundleKind } from './bundle-index';
import { Comparison, type Written } from './comparison';
import { isEmpty, makeFolder } from './folder';
import { type Modes, Stage } from './stage';
import { WORK, WorkFolder } from './work-folder';

/** Text of the index that is gathered before it is written. */
const CHUNK = 2 ** 20;

export const PUBLIC: Modes = { file: 0o644, folder: 0o755 };

/** Where the files of a bundle go: to the disk, or to be compared with what is there. */
export interface BundleTarget {
  readonly written: Written;
  /** Takes the text of the index, part by part. */
  appendIndex(text: string): void;
  put(path: string, text: string): void;
  /** @returns whether the bundle was or would be another one. */
  commit(): boolean;
  abandon(): void;
}

/**
 * Writes a bundle so that it is never half one and half another for longer than its renames take, and a run that is
 * cut short among them is completed by the next one. Files are compared, and what differs is staged; `commit` swaps.
 * Until then the last good bundle is untouched.
 */
export class BundleWriter implements BundleTarget {
  private readonly comparison: Comparison;
  private readonly work: WorkFolder;
  private readonly stage: Stage;
  private indexText = '';

  constructor(
    readonly root: string,
    kind: BundleKind,
    private readonly modes: Modes = PUBLIC,
  ) {
    if (root === '') throw new BundleError('the folder of the bundle has no name; give it one, such as dist');
    const recovered = recoverBundle(root);
    this.comparison = new Comparison(root, kind, recovered);
    makeFolder(root, modes.folder);
    this.work = new WorkFolder(root);
    this.work.open();
    this.stage = new Stage(this.work.places.stage, modes);
  }

  get written(): Written {
    return this.comparison.written;
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
    if (this.comparison.differs(path, text)) this.stage.write(path, text);
  }

  /** Keeps files of the last bundle as they lie there. @returns whether all of them have the content that is expected */
  keep(files: readonly { readonly path: string; readonly sha256: string }[]): boolean {
    if (!files.every(({ path, sha256 }) => this.comparison.keeps(path, sha256))) return false;
    this.comparison.keep(files.map(({ path }) => path));
    return true;
  }

  /** Puts what was staged in place of what it changes, and removes what is stale. */
  commit(): boolean {
    this.flushIndex();
    this.work.swap.run(this.comparison.stale());
    this.work.close();
    const { added, changed, removed } = this.written;
    return added + changed + removed > 0;
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
