import type { RenderedFile } from '../../artifacts';
import type { ClusterModel } from '../../constructs';
import { once } from '../../formats';
import { type Document, documentsIn, valueAt } from './files';
import { type Origin, originOf } from './place';
import type { Statement } from './statements';
import { shown, textAt } from './value';
import { yamlValue } from './yaml-text';

/** An object that is applied to the cluster, and where it stands. */
export interface Applied {
  readonly object: Document;
  /** `master1 /etc/kubernetes/addons/04-coredns.yaml`, or `cluster/coredns.yaml`. */
  readonly where: string;
  /** Who has the word on what is said of it. */
  readonly blame: (said: string) => Origin;
}

const FOLDER = '/etc/kubernetes/addons/';

/** The objects of the add-ons, as control planes apply them and as `cluster/` shows them. */
export const applied = once((model: ClusterModel): readonly Applied[] => [
  ...onControlPlanes(model),
  ...inFolder(model),
]);

function onControlPlanes({ pools }: ClusterModel): Applied[] {
  return pools.flatMap((pool) =>
    pool.shared.files
      .filter(({ path }) => path.startsWith(FOLDER))
      .flatMap((file) => {
        const where = `${pool.machines[0]?.plan.name} ${file.path}`;
        const blame = (said: string) => originOf(file, pool, said);
        return documentsIn(file).map((object) => ({ object, where, blame }));
      }),
  );
}

/** What is patched there is patched in both, and blamed once, where the patch is. */
function inFolder({ addons, pools }: ClusterModel): Applied[] {
  const patched = new Set(pools.flatMap(({ shared }) => shared.files.filter(isPatched).flatMap(documentsIn)));
  return addons.flatMap(({ name, construct, objects }) =>
    (objects as readonly Document[])
      .filter((object) => !patched.has(object))
      .map((object) => ({
        object,
        where: `cluster/${name}.yaml`,
        blame: () => ({ place: construct, byHand: false }),
      })),
  );
}

function isPatched({ artifact, path }: RenderedFile): boolean {
  return path.startsWith(FOLDER) && (artifact.overriddenBy ?? []).length > 0;
}

/** What a field is of each applied object of a kind and a name. */
export function appliedField(
  model: ClusterModel,
  kind: string,
  name: string,
  pointer: string,
): readonly Statement[] {
  return named(model, kind, name).flatMap(({ object, where, blame }) => {
    const value = valueAt(object, pointer);
    if (value === undefined) return [];
    const what = `${kind} ${name} ${pointer}`;
    return [{ ...blame(`${what} ${shown(value)}`), where: `${where}: ${what}`, value: shown(value) }];
  });
}

function named(model: ClusterModel, kind: string, name: string): Applied[] {
  return applied(model).filter(
    ({ object }) => object.kind === kind && valueAt(object, '/metadata/name') === name,
  );
}

/** What a field is of a YAML document that a ConfigMap carries under a key. */
export function carriedField(
  model: ClusterModel,
  name: string,
  key: string,
  pointer: string,
): readonly Statement[] {
  return named(model, 'ConfigMap', name).flatMap(({ object, where, blame }) => {
    const found = valueAt(carriedIn(object, key), pointer);
    if (found === undefined) return [];
    const what = `ConfigMap ${name} /data/${key}`;
    const origin = blame(`${what} ${shown(valueAt(object, `/data/${key}`))}`);
    return [{ ...origin, where: `${where}: ${what} ${pointer}`, value: shown(found) }];
  });
}

/** By the object and the key: several rules ask for kube-proxy's configuration, one of them for each control plane. */
const carried = once((_: Document) => new Map<string, unknown>());

/** The YAML document that a ConfigMap carries under a key; undefined if it has no such key. */
export function carriedIn(object: Document, key: string): unknown {
  const read = carried(object);
  const text = textAt(object, `/data/${key}`);
  if (!read.has(key)) read.set(key, text === undefined ? undefined : yamlValue(text));
  return read.get(key);
}
