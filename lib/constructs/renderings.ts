import { pathOf, type RenderedFile } from '../artifacts';
import { isSame } from '../formats/is-same';
import type { PoolPlan } from '../plan';
import { type Placement, rendered } from './render';

/**
 * The files of pools: of two that are the same in two pools there is one object, so that what is found out about it once
 * is known of both. A machine with settings of its own is a pool that has nearly all of another's.
 */
export class Renderings {
  /** By path, that of the first pool of those that are alike. */
  private readonly first = new Map<string, RenderedFile>();

  of({ like }: PoolPlan, placement: Placement): RenderedFile | undefined {
    const path = `${like}${pathOf(placement.artifact)}`;
    const known = this.first.get(path);
    if (known?.component === placement.component && isSame(known.artifact, placement.artifact)) return known;
    const file = rendered(placement);
    if (file && !known) this.first.set(path, file);
    return file;
  }
}
