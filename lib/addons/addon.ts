import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ClusterPlan } from '../plan';

/** One thing that is applied to the cluster once its API answers. */
export interface Addon {
  /** As the field names it: `coredns`. The file that defines it has the same name. */
  readonly name: string;

  /** Whether this cluster has it. @default every one does */
  readonly when?: (plan: ClusterPlan) => boolean;

  /** Manifests of others that must be there first. @default none */
  readonly references?: (plan: ClusterPlan) => readonly ManifestReference[];

  /** Images that neither its objects nor those manifests name, because an operator picks them. @default none */
  readonly images?: (plan: ClusterPlan) => readonly string[];

  /** Its objects, each with a name of its own: a generated one would change with the tree. */
  readonly chart: (scope: Construct, plan: ClusterPlan) => Chart;
}

/** A manifest that someone else publishes: this bundle names it, but does not carry it. */
export interface ManifestReference {
  readonly url: string;
  /** The image that it names, and what to run in its place: the same one, unless the description says otherwise. */
  readonly image: { readonly name: string; readonly use: string };
}

/** One add-on of this cluster, rendered. */
export interface AddonModel {
  readonly name: string;
  /** Its place in the registry, whichever others the cluster has: so patches find its files by their names. */
  readonly number: number;
  /** Where in the tree it comes from. */
  readonly construct: string;
  /** Applied before the objects, in this order. */
  readonly references: readonly ManifestReference[];
  /** Which manifests of others it needs, as kustomize reads it; none if it needs none. */
  readonly kustomizations: readonly object[];
  /** Images that nothing here names. */
  readonly images: readonly string[];
  /** In the order in which they are applied. */
  readonly objects: readonly object[];
}
