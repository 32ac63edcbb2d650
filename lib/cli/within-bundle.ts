import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BundleKind, INDEX, kindOf } from '../bundle/bundle-index';
import { UserError } from './user-error';

/** Who reads a bundle. */
const READERS: Readonly<Record<BundleKind, string>> = {
  public: 'anybody may read',
  sealed: 'machines fetch from',
};

/** A secret is served to all who reach the bundle that it lies in. */
export function refuseWithin(path: string, kinds: readonly BundleKind[]): void {
  for (const folder of foldersAround(path)) {
    const index = join(folder, INDEX);
    const kind = existsSync(index) ? kindOf(readFileSync(index, 'utf8')) : undefined;
    if (kind === undefined || !kinds.includes(kind)) continue;
    throw new UserError(
      `${path}: it lies in the ${kind} bundle ${folder}, which ${READERS[kind]}; choose a place outside`,
    );
  }
}

/** Nearest first. What is not there yet lies in no bundle but those around it; links count as what they lead to. */
function foldersAround(path: string): string[] {
  const folder = dirname(resolve(path));
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return real === dirname(real) ? [real] : [real, ...foldersAround(real)];
}
