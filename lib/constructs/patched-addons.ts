import type { AddonModel } from '../addons';
import { once } from '../formats';
import type { PoolModel } from './model';

/** Where control planes have them: `03-calico.yaml`, `03-calico/kustomization.yaml`. */
const FOLDER = '/etc/kubernetes/addons/';

/**
 * The add-ons with what patches changed in the files of control planes, so that `cluster/` shows what they apply. Where
 * they differ from one another, none of them is more right than what was planned.
 */
export function patchedAddons(addons: readonly AddonModel[], pools: readonly PoolModel[]): AddonModel[] {
  const controlPlanes = pools.filter(({ plan }) => plan.roles.includes('control-plane'));
  return addons.map((addon) => {
    const file = `${FOLDER}${String(addon.number).padStart(2, '0')}-${addon.name}`;
    const documents = (path: string, planned: readonly object[]) => agreed(controlPlanes, path) ?? planned;
    return {
      ...addon,
      kustomizations: documents(`${file}/kustomization.yaml`, addon.kustomizations),
      objects: documents(`${file}.yaml`, addon.objects),
    };
  });
}

/** What all of them have there; undefined if they differ, or if it is no such file any more. */
function agreed(pools: readonly PoolModel[], path: string): readonly object[] | undefined {
  const files = pools.map(({ shared }) => byPath(shared).get(path));
  const [first] = files;
  if (!first || files.some((file) => file?.sha256 !== first.sha256)) return undefined;
  const { content } = first.artifact;
  return content?.format === 'yaml' ? content.documents : undefined;
}

const byPath = once(({ files }: PoolModel['shared']) => new Map(files.map((file) => [file.path, file])));
