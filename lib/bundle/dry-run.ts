import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256 } from '../formats';
import { BundleError } from './bundle-error';
import { type BundleKind, INDEX } from './bundle-index';
import { Comparison, type Written } from './comparison';
import { readIfThere } from './folder';
import { isBegun } from './work-folder';
import type { BundleTarget } from './writer';

/** Compares a bundle with the next one, and changes nothing. */
export class DryRun implements BundleTarget {
  private readonly comparison: Comparison;
  private readonly index = createHash('sha256');

  constructor(
    private readonly root: string,
    kind: BundleKind,
  ) {
    if (isBegun(root))
      throw new BundleError(
        `${root}: a run was cut short and left some of each bundle; run synth, which completes it`,
      );
    this.comparison = new Comparison(root, kind, false);
  }

  get written(): Written {
    return this.comparison.written;
  }

  appendIndex(text: string): void {
    this.index.update(text);
  }

  put(path: string, text: string): void {
    this.comparison.differs(path, text);
  }

  /** The index says of the description what no other file does. */
  commit(): boolean {
    this.comparison.stale();
    const { added, changed, removed } = this.written;
    const last = readIfThere(join(this.root, INDEX));
    return added + changed + removed > 0 || last === undefined || sha256(last) !== this.index.digest('hex');
  }

  abandon(): void {}
}
