import type { Artifact } from '../artifacts';
import type { Component } from '../components';
import type { Placement } from './render';

/**
 * What components put on a pool or a machine. Components are no constructs of the library: they would be nine of ten
 * objects of the tree, and nobody asks the tree for them.
 */
export function placementsOf(
  components: readonly Component[],
  artifactsOf: (component: Component) => readonly Artifact[] | undefined,
): Placement[] {
  return components.flatMap((each) =>
    (artifactsOf(each) ?? []).map((artifact) => ({ artifact, component: each.name })),
  );
}
