import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { HalfBundleError } from './bundle-error';
import { INDEX } from './bundle-index';
import { Folder, isFolder } from './folder';
import { checkOneDisk } from './one-disk';

/** Where a run keeps what it needs, all of it below one folder. */
export interface Places {
  /** The index of the next bundle. */
  readonly index: string;
  /** Says that the swap has begun, and which files it will remove. */
  readonly journal: string;
  /** What was replaced. */
  readonly old: string;
  /** What differs in the next bundle, in a folder of its shape. */
  readonly stage: string;
}

/** One entry of the stage, and whether the bundle has something in its place. */
interface Move {
  readonly path: string;
  readonly held: boolean;
}

/**
 * Puts what was staged into place: the highest folders that the bundle lacks and every other file; then the index; then
 * it removes what is stale. Each step may be done twice, and the journal lasts from before the first to after the last,
 * so that the next run completes one that was cut short.
 */
export class Swap {
  constructor(
    private readonly root: string,
    private readonly places: Places,
  ) {}

  begun(): boolean {
    return existsSync(this.places.journal);
  }

  /** @throws BundleError before anything has changed, where not all of it could. */
  run(stale: readonly string[]): void {
    const moves = this.moves('');
    const folders = [...new Set(moves.map(({ path }) => path.slice(0, path.lastIndexOf('/'))))];
    checkOneDisk(
      this.root,
      folders,
      moves.map(({ path }) => path),
    );
    const draft = `${this.places.journal}.new`;
    mkdirSync(this.places.old);
    writeFileSync(draft, JSON.stringify(stale));
    renameSync(draft, this.places.journal);
    this.finish(moves, stale);
  }

  /** Completes what another run began. */
  complete(): void {
    this.finish(this.moves(''), JSON.parse(readFileSync(this.places.journal, 'utf8')));
  }

  private finish(moves: readonly Move[], stale: readonly string[]): void {
    try {
      this.move(moves, stale);
    } catch (cause) {
      throw isOfSystem(cause) ? new HalfBundleError(this.root, cause) : cause;
    }
  }

  private moves(folder: string): Move[] {
    return readdirSync(this.places.stage + folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && isFolder(this.root + path)) return this.moves(path);
      return [{ path, held: existsSync(this.root + path) }];
    });
  }

  /**
   * What is replaced goes aside: to rename over it takes ten times as long, since ext4 then writes the blocks of the
   * new file at once (auto_da_alloc in ext4(5)).
   */
  private move(moves: readonly Move[], stale: readonly string[]): void {
    const { index, journal, old, stage } = this.places;
    let aside = readdirSync(old).length;
    for (const { path, held } of moves) {
      if (held) renameSync(this.root + path, `${old}/${aside++}`);
      renameSync(stage + path, this.root + path);
    }
    if (existsSync(index)) renameSync(index, `${this.root}/${INDEX}`);
    const bundle = new Folder(this.root);
    for (const path of stale) bundle.remove(path);
    rmSync(journal);
  }
}

function isOfSystem(cause: unknown): boolean {
  return typeof (cause as NodeJS.ErrnoException).code === 'string';
}
