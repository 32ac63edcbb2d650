import { basename } from 'node:path';
import { type FilePlace, type Made, madeAt, pathsOf, placeOf } from '../explain';
import type { ClusterPlan } from '../plan';
import { nearest } from '../plan/suggest';
import { type BundlePath, bundlePath, pathOn } from './bundle-path';
import { noMachine } from './no-such';
import { UsageError } from './user-error';

/** The file of a machine that the words after `explain` name. */
export function askedFile(
  plan: ClusterPlan,
  first: string,
  second: string | undefined,
): { readonly place: FilePlace; readonly made: Made } {
  // A word alone that is no path can only be meant as a machine, whose files are then listed.
  if (second === undefined && !first.includes('/')) fail(noMachine(first, plan));
  const { machine, path } = askedFor(plan, first, second);
  const place = placeOf(plan, machine, path) ?? fail(noMachine(machine, plan));
  return { place, made: madeAt(plan, place) ?? failAt(plan, machine, place) };
}

const PLACES =
  'name a machine and a path, or one below machines/<machine>/rootfs/ or pools/<pool>/rootfs/ of the bundle';

/** A path on the machine, or one in the bundle, which tells the machine too: of a pool's folder, its first. */
function askedFor(
  plan: ClusterPlan,
  first: string,
  second: string | undefined,
): Pick<BundlePath, 'machine' | 'path'> {
  if (second !== undefined) return { machine: first, path: pathOn(plan, first, second) };
  return bundlePath(plan, first) ?? fail(`${first}: it is no file of a machine; ${PLACES}`);
}

/** The same name in another folder is nearer than any other name. */
function failAt(plan: ClusterPlan, machine: string, place: FilePlace): never {
  const known = pathsOf(plan, place);
  const same = known.find((each) => basename(each) === basename(place.path));
  const near = same ?? nearest(place.path, known);
  const mend = near ? `did you mean ${near}?` : `\`show ${machine}\` lists those it has`;
  return fail(`${place.path}: ${machine} has no such file; ${mend}`);
}

function fail(message: string): never {
  throw new UsageError(message);
}
