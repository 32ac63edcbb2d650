import type { Construct } from 'constructs';
import type { Artifact } from '../artifacts';
import type { Component } from '../components';
import type { Placement } from './render';

/**
 * What components put on a pool or a machine, each with the place in the tree that it came from. Components are no
 * constructs of the library: they would be nine of ten objects of the tree, and nobody asks the tree for them.
 */
export function placementsOf(
  scope: Construct,
  components: readonly Component[],
  artifactsOf: (component: Component) => readonly Artifact[] | undefined,
): Placement[] {
  const { path } = scope.node;
  const placements: Placement[] = [];
  for (const each of components) {
    for (const artifact of artifactsOf(each) ?? []) {
      placements.push({ artifact, component: each.name, construct: `${path}/${each.name}` });
    }
  }
  return placements;
}
