import { Construct } from 'constructs';
import type { Artifact } from '../artifacts';
import type { Placement } from './render';

/** What one component puts on a pool or a machine: the leaf of the tree, whose path is the provenance. */
export class ComponentArtifacts extends Construct {
  readonly placements: readonly Placement[];

  constructor(
    scope: Construct,
    component: string,
    artifacts: readonly Artifact[],
    patch: (artifact: Artifact) => Artifact,
  ) {
    super(scope, component);
    const construct = this.node.path;
    this.placements = artifacts.map((artifact) => ({ artifact: patch(artifact), component, construct }));
  }
}
