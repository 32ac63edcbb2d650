import type { ClusterModel, PoolModel } from '../../constructs';
import { once } from '../../formats';
import { etcdMinorOf } from '../../releases/etcd-version';
import { flagsOf, isKnown, type ProgramAt } from '../../releases/facts';
import { own } from '../../releases/own';
import { commandLinesIn, type Flag } from './command-line';
import { givenValue, normalized } from './judge-flag';
import { addonFilesOf, type ReleaseFile, releaseFilesOf } from './release-file';

/** A program as one file starts it. */
export interface StartedProgram {
  readonly at: ProgramAt;
  readonly flags: readonly Flag[];
  readonly file: ReleaseFile;
}

/** Every file of the cluster that a program of Kubernetes may read; those that several pools have, of the first one. */
export const filesOf = once((model: ClusterModel): readonly ReleaseFile[] => {
  const seen = new Set<string>();
  const isNew = (file: ReleaseFile) => {
    const known = seen.has(file.identity);
    seen.add(file.identity);
    return !known;
  };
  return [...model.pools.flatMap((pool) => releaseFilesOf(pool).filter(isNew)), ...addonFilesOf(model)];
});

/** Every program that some file starts, of a release whose code has been asked. */
export const programsOf = once((model: ClusterModel): readonly StartedProgram[] =>
  filesOf(model).flatMap(programsIn),
);

/** Those of a pool. */
export const programsOn = once((pool: PoolModel): readonly StartedProgram[] =>
  releaseFilesOf(pool).flatMap(programsIn),
);

/** By name, what a program gets of flags that it knows: the last one of a name counts. */
export function givenFlags({ at, flags }: StartedProgram): ReadonlyMap<string, string> {
  const known = flags.flatMap((flag) => {
    const name = normalized(at, flag.name);
    const facts = own(flagsOf(at), name);
    return facts ? [[name, givenValue(flag, facts)] as const] : [];
  });
  return new Map(known);
}

function programsIn(file: ReleaseFile): StartedProgram[] {
  const { images, release } = file.runs;
  return commandLinesIn(file)
    .map(({ flags, image = images.etcd, program }) => {
      const minor = program === 'etcd' ? etcdMinorOf(image, release) : release.minor;
      return { at: { program, minor }, flags, file };
    })
    .filter(({ at }) => isKnown(at));
}
