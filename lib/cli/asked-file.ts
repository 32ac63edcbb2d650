import { basename } from 'node:path';
import { type FilePlace, type Made, madeAt, pathsOf, placeOf } from '../explain';
import type { ClusterPlan } from '../plan';
import { nearest, suggest } from '../plan/suggest';
import { UsageError } from './user-error';

/** The file of a machine that the words after `explain` name. */
export function askedFile(
  plan: ClusterPlan,
  first: string,
  second: string | undefined,
): { readonly place: FilePlace; readonly made: Made } {
  const names = plan.machines.map(({ name }) => name);
  // A word alone that is no path can only be meant as a machine, whose files are then listed.
  if (second === undefined && !first.includes('/')) fail(noMachine(first, names));
  const { machine, path } = inPool(plan, second ?? first) ?? askedFor(first, second);
  const place = placeOf(plan, machine, path) ?? fail(noMachine(machine, names));
  return { place, made: madeAt(plan, place) ?? failAt(plan, machine, place) };
}

function noMachine(name: string, names: readonly string[]): string {
  return `${name}: there is no such machine; ${suggest(name, names)}`;
}

const PLACES =
  'name a machine and a path, or one below machines/<machine>/rootfs/ or pools/<pool>/rootfs/ of the bundle';

interface Asked {
  readonly machine: string;
  readonly path: string;
}

/** A path in the bundle of what a pool shares is that of its first machine. */
function inPool({ pools }: ClusterPlan, word: string): Asked | undefined {
  const [, id, path] = /(?:^|\/)pools\/([^/]+)\/rootfs(\/.+)$/.exec(word) ?? [];
  const machine = pools.find((pool) => pool.id === id)?.machines[0]?.name;
  return machine !== undefined && path !== undefined ? { machine, path } : undefined;
}

/** A path on the machine, or one in the bundle, which tells the machine too. */
function askedFor(first: string, second: string | undefined): Asked {
  const inBundle = second ?? first;
  const [, machine, path] = /(?:^|\/)machines\/([^/]+)\/rootfs(\/.+)$/.exec(inBundle) ?? [];
  if (machine === undefined || path === undefined) {
    return { machine: first, path: second ?? fail(`${first}: it is no file of a machine; ${PLACES}`) };
  }
  if (second === undefined || first === machine) return { machine, path };
  return fail(`${second}: it is a file of ${machine}, not ${first}; name one of both`);
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
