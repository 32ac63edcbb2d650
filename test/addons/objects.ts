import { addonModels } from '../../lib/addons';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

/** An object of the API, as far as tests look at it. */
export interface ApiObjectLike {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  // biome-ignore lint/suspicious/noExplicitAny: the rest differs from kind to kind
  readonly [field: string]: any;
}

/** The add-ons of `main.ts` with some fields replaced. */
export function modelsWith(fields: Partial<ClusterSpec>) {
  return addonModels(planOf(referenceWith(fields)));
}

/** All objects of those add-ons, in the order in which they are applied. */
export function objectsWith(fields: Partial<ClusterSpec>): ApiObjectLike[] {
  return modelsWith(fields).flatMap(({ objects }) => objects as ApiObjectLike[]);
}

/** The one object of that kind and name. */
export function find(objects: readonly ApiObjectLike[], kind: string, name: string): ApiObjectLike {
  const found = objects.filter((object) => object.kind === kind && object.metadata.name === name);
  expect(found).toHaveLength(1);
  return found[0] as ApiObjectLike;
}
