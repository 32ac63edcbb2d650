import type { ClusterModel } from '../../constructs';
import { etcdMinorOf } from '../../releases/etcd-minor';
import { isKnown, type ProgramAt } from '../../releases/facts';
import { commandLinesIn, type Flag } from './command-line';
import { addonFilesOf, type ReleaseFile, releaseFilesOf } from './release-file';

/** A program as one file starts it. */
export interface StartedProgram {
  readonly at: ProgramAt;
  readonly flags: readonly Flag[];
  readonly file: ReleaseFile;
}

/** Every file of the cluster that a program of Kubernetes may read. */
export function filesOf(model: ClusterModel): readonly ReleaseFile[] {
  const files = known.get(model) ?? [...model.pools.flatMap(releaseFilesOf), ...addonFilesOf(model)];
  known.set(model, files);
  return files;
}

const known = new WeakMap<ClusterModel, readonly ReleaseFile[]>();

/** Every program that some file starts, of a release whose code has been asked. */
export function programsOf(model: ClusterModel): StartedProgram[] {
  const programs = started.get(model) ?? filesOf(model).flatMap(programsIn);
  started.set(model, programs);
  return programs;
}

const started = new WeakMap<ClusterModel, StartedProgram[]>();

function programsIn(file: ReleaseFile): StartedProgram[] {
  const { images, release } = file.runs;
  return commandLinesIn(file)
    .map(({ flags, image = images.etcd, program }) => {
      const minor = program === 'etcd' ? etcdMinorOf(image, release) : release.minor;
      return { at: { program, minor }, flags, file };
    })
    .filter(({ at }) => isKnown(at));
}
