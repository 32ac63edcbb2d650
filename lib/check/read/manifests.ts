import type { MachineConfig, RenderedFile } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { once } from '../../formats';
import type { Issue } from '../../plan';
import { onMachines } from './alike';
import type { Document } from './files';
import { isManifest } from './static-pods';
import { tableAt } from './value';
import { documentsOf } from './yaml-text';

/** A file that the kubelet reads as a pod, ours or a person's. */
export interface Manifest {
  readonly file: RenderedFile;
  /** The first document, which is the only one that it reads; empty where there is no object. */
  readonly pod: Document;
  /** How many more documents say something. */
  readonly more: number;
}

const manifestOf = once((file: RenderedFile): Manifest => {
  const [first, ...others] = documentsOf(file).documents;
  return { file, pod: tableAt(first), more: others.filter((each) => (each ?? null) !== null).length };
});

/** What lies in the kubelet's folder. */
export function manifestsOf({ files }: Pick<MachineConfig, 'files'>): readonly Manifest[] {
  return files.filter(({ path }) => isManifest(path)).map(manifestOf);
}

/** What a check says of each pod of a pool: of those that all machines share once. */
export function onManifests(
  pool: PoolModel,
  check: (machine: MachineModel, manifest: Manifest) => readonly Issue[],
): readonly Issue[] {
  const each = (machine: MachineModel, config: MachineConfig) =>
    manifestsOf(config).flatMap((manifest) => check(machine, manifest));
  const [first] = pool.machines;
  const shared = first ? each(first, pool.shared) : [];
  return [...shared, ...onMachines(pool, (machine) => each(machine, machine.own))];
}

/** By what a manifest is called, as those of the compiler are: `etcd` of etcd.yaml. */
export function nameOf({ path }: RenderedFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
