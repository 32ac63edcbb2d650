import type { Artifact } from '../artifacts';

/** The artifact, marked with the places in the description that had a say in it by hand, if there are any. */
export function overridden<T extends Artifact>(artifact: T, overriddenBy: readonly string[]): T {
  return overriddenBy.length > 0 ? { ...artifact, overriddenBy } : artifact;
}
