import { join } from 'node:path';
import { sha256 } from '../formats';
import { BundleError } from './bundle-error';
import { type BundleKind, INDEX, kindOf, listedPaths } from './bundle-index';
import { damagedIndex, damageOf, strangeIndex } from './damage';
import { Folder, isEmpty, readIfThere } from './folder';
import { WORK } from './work-folder';

/** How much of the bundle changed. */
export interface Written {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Whether an earlier run was cut short; nothing of it is left. */
  readonly recovered: boolean;
}

/** What the bundle on disk and the next one have in common, file by file. It changes nothing. */
export class Comparison {
  readonly written: Written;
  private readonly bundle: Folder;
  /** Paths that the last index calls ours, and that this run has not come to yet. */
  private readonly left: Set<string>;

  /** @throws BundleError where the folder is another's. */
  constructor(
    private readonly root: string,
    kind: BundleKind,
    recovered: boolean,
  ) {
    this.left = new Set(lastPaths(root, kind));
    this.bundle = new Folder(root);
    this.written = { added: 0, changed: 0, unchanged: 0, removed: 0, recovered };
  }

  /**
   * @returns whether the bundle holds another text or none.
   * @throws BundleError where something stands there that the last index does not list.
   */
  differs(path: string, text: string): boolean {
    const old = this.left.delete(path) ? this.bundle.readListed(path) : this.lacking(path);
    if (old === undefined) this.refuseFolder(path);
    this.written[old === undefined ? 'added' : old === text ? 'unchanged' : 'changed']++;
    return old !== text;
  }

  /** Whether the bundle holds a listed file with this very content; then it is as good as compared. */
  keeps(path: string, hash: string): boolean {
    if (!this.left.has(path)) return false;
    const old = this.bundle.readListed(path);
    if (old === undefined || sha256(old) !== hash) return false;
    return true;
  }

  /** Takes files as unchanged that it keeps. */
  keep(paths: readonly string[]): void {
    for (const path of paths) this.left.delete(path);
    this.written.unchanged += paths.length;
  }

  /** What the last bundle has and this one has not. */
  stale(): readonly string[] {
    this.written.removed = this.left.size;
    return [...this.left];
  }

  private lacking(path: string): undefined {
    if (this.bundle.read(path) !== undefined) throw inTheWay(`${this.root}/${path}`);
  }

  /** Where a folder becomes a file, it must have nothing in it but ours. */
  private refuseFolder(path: string): void {
    const strange = this.bundle.filesBelow(path).find((each) => !this.left.has(each));
    if (strange !== undefined) throw inTheWay(`${this.root}/${strange}`);
  }
}

/** @throws BundleError where the folder is another's. */
function lastPaths(root: string, kind: BundleKind): readonly string[] {
  const last = readIfThere(join(root, INDEX));
  if (last === undefined) {
    // Another run may have begun just now; its lock tells of it.
    if (isEmpty(root, WORK)) return [];
    const mend = 'choose an empty folder or move them away';
    throw new BundleError(`${root}: it has files but no ${INDEX} of Bootwright; ${mend}`);
  }
  const damage = damageOf(last);
  if (damage !== undefined) throw damagedIndex(root, kind, damage);
  const found = kindOf(last);
  if (found === undefined) throw strangeIndex(root, last);
  if (found !== kind) throw new BundleError(`${root}: it is a ${found} bundle; choose another folder`);
  return listedPaths(last);
}

function inTheWay(target: string): BundleError {
  return new BundleError(`${target}: it is in the way and the last index does not list it; move it away`);
}
