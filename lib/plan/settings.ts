import type { FlagSpec, SettingsSpec } from '../spec';
import type { FlaggedComponent, Placed, SettingsPlan } from './plan';

/** Settings and the place in the description where they stand. */
export interface PlacedSettings {
  readonly spec: SettingsSpec;
  /** Empty for the cluster itself. */
  readonly path: string;
}

/** The fields of a machine or pool that make settings; a machine that has one of them is a pool of its own. */
const FIELDS: readonly (keyof SettingsSpec)[] = [
  'extensions',
  'files',
  'flags',
  'kernelArguments',
  'kubelet',
  'packages',
  'patches',
  'secretFiles',
  'sysctls',
  'units',
];

export function hasSettings(spec: SettingsSpec): boolean {
  return FIELDS.some((field) => spec[field] !== undefined);
}

/** Cluster, pool and machine settings as one; the later one wins, lists add up. */
export function mergeSettings(layers: readonly PlacedSettings[]): SettingsPlan {
  return {
    flags: {
      etcd: flags(layers, 'etcd'),
      'kube-apiserver': flags(layers, 'kube-apiserver'),
      'kube-controller-manager': flags(layers, 'kube-controller-manager'),
      'kube-scheduler': flags(layers, 'kube-scheduler'),
      kubelet: flags(layers, 'kubelet'),
    },
    kubelet: record(layers, 'kubelet', (spec) => spec.kubelet),
    sysctls: record(layers, 'sysctls', (spec) => texts(spec.sysctls)),
    extensions: record(layers, 'extensions', (spec) => spec.extensions),
    files: list(layers, 'files', (spec) => spec.files),
    secretFiles: list(layers, 'secretFiles', (spec) => spec.secretFiles),
    units: list(layers, 'units', (spec) => spec.units),
    packages: list(layers, 'packages', (spec) => spec.packages),
    kernelArguments: list(layers, 'kernelArguments', (spec) => spec.kernelArguments),
    patches: list(layers, 'patches', (spec) => spec.patches),
  };
}

function flags(layers: readonly PlacedSettings[], component: FlaggedComponent) {
  return record(layers, `flags.${component}`, (spec) => valuesOf(spec.flags?.[component]));
}

function valuesOf(flags: Readonly<Record<string, FlagSpec>> | undefined): Values<readonly string[]> {
  // What is undefined is not set, here as in every other field.
  const set = Object.entries(flags ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([flag, value]) => [flag, [value].flat()]));
}

type Values<T> = Readonly<Record<string, T>> | undefined;

function record<T>(
  layers: readonly PlacedSettings[],
  field: string,
  pick: (spec: SettingsSpec) => Values<T>,
) {
  const merged = new Map<string, Placed<T>>();
  for (const { spec, path } of layers) {
    for (const [key, value] of Object.entries(pick(spec) ?? {})) {
      // What is undefined is not set, here as in every other field.
      if (value === undefined) continue;
      // Deleted first so that a nearer setting also comes later: flags keep the order in which they were given.
      merged.delete(key);
      merged.set(key, { value, path: at(path, `${field}.${key}`) });
    }
  }
  return Object.fromEntries(merged);
}

function list<T>(
  layers: readonly PlacedSettings[],
  field: string,
  pick: (spec: SettingsSpec) => readonly T[] | undefined,
): Placed<T>[] {
  return layers.flatMap(({ spec, path }) =>
    (pick(spec) ?? []).map((value, i) => ({ value, path: at(path, `${field}[${i}]`) })),
  );
}

function texts(values: Readonly<Record<string, number | string>> | undefined): Values<string> {
  return values && Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

function at(path: string, field: string): string {
  return path ? `${path}.${field}` : field;
}
