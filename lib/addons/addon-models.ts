import { App, type Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { once } from '../formats';
import type { ClusterPlan } from '../plan';
import type { AddonModel } from './addon';
import { kustomization } from './kustomization';
import { addons } from './registry';

/** What the tree and the index call the folder of the add-ons. */
const SCOPE = 'Addons';

/**
 * The add-ons of this cluster, in the order in which they are applied. The control planes carry what `cluster/` shows,
 * so both must be the very same objects.
 */
export const addonModels: (plan: ClusterPlan) => readonly AddonModel[] = once(renderAll);

function renderAll(plan: ClusterPlan): AddonModel[] {
  const parent = new Construct(new App(), SCOPE);
  return addons
    .map((addon, index) => ({ addon, number: index + 1 }))
    .filter(({ addon }) => addon.when?.(plan) ?? true)
    .map(({ addon, number }) => {
      const chart = addon.chart(parent, plan);
      const references = addon.references?.(plan) ?? [];
      return {
        name: addon.name,
        number,
        construct: chart.node.path,
        references,
        kustomizations: references.length > 0 ? [kustomization(references)] : [],
        images: addon.images?.(plan) ?? [],
        objects: objectsOf(chart),
      };
    });
}

/**
 * Object by object: `chart.toJson()` would resolve and validate the whole tree, with every machine, for each chart.
 * cdk8s sorts keys only if the environment does not tell it otherwise, so they are sorted here.
 */
function objectsOf(chart: Chart): object[] {
  return chart.apiObjects.map((object) => {
    const { apiVersion, kind, metadata, ...rest } = sorted(object.toJson()) as Record<string, unknown>;
    return { apiVersion, kind, metadata, ...rest };
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
