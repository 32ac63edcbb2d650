import type { Artifact } from '../artifacts';
import { pathOf } from '../artifacts';
import { error, type Issue, type Placed, type PoolPlan } from '../plan';
import type { PatchSpec } from '../spec';
import { Misfit } from './misfit';
import { patchContent } from './patch';

/**
 * The patches of the description, put on the artifacts that components made. One that finds no file is told, since
 * it would otherwise be ignored in silence.
 */
export class Patches {
  private readonly all = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly failed = new Map<string, Issue>();

  /** The very same artifacts if the pool has no patches. */
  applyAll(artifacts: readonly Artifact[] | undefined, pool: PoolPlan): readonly Artifact[] | undefined {
    return pool.settings.patches.length > 0 ? artifacts?.map((each) => this.apply(each, pool)) : artifacts;
  }

  /** The artifact with the pool's patches on it: the same object if there are none. */
  apply(artifact: Artifact, pool: PoolPlan): Artifact {
    const path = pathOf(artifact);
    return pool.settings.patches.reduce((patched, patch) => {
      this.all.set(patch.path, patch.value.path);
      return patch.value.path === path ? this.applyOne(patched, patch) : patched;
    }, artifact);
  }

  /** What is wrong with the patches, after all artifacts have been seen. */
  issues(): Issue[] {
    const unused = [...this.all].filter(([place]) => !this.used.has(place));
    return [
      ...this.failed.values(),
      ...unused.map(([place, path]) =>
        error(
          `${place}.path`,
          `no machine here gets a file ${path}`,
          'name a file that dist/ shows, or add one with files',
        ),
      ),
    ];
  }

  private applyOne(artifact: Artifact, { value, path }: Placed<PatchSpec>): Artifact {
    this.used.add(path);
    try {
      if (!('content' in artifact) || !artifact.content)
        throw new Misfit(
          '.path',
          `the content of ${value.path} is not in the description`,
          'name another file',
        );
      const content = patchContent(artifact.content, value);
      return { ...artifact, content, overriddenBy: [...(artifact.overriddenBy ?? []), path] } as Artifact;
    } catch (cause) {
      if (!(cause instanceof Misfit)) throw cause;
      this.failed.set(path, error(`${path}${cause.place}`, cause.message, cause.mend));
      return artifact;
    }
  }
}
