import type { MachineModel } from '../constructs';

/** Something of a machine by what it may have alike with others. */
export interface Keyed<T> {
  readonly path: string;
  readonly key: string;
  /** Made for the first of those that are alike only. */
  readonly make: () => T;
}

/** What machines may have alike, and those that have. */
export interface Candidate<T> {
  readonly item: T;
  readonly machines: MachineModel[];
}

/** Of each path what most machines have alike, if all of them have something there. */
export function mostAlike<T extends { readonly path: string }>(
  machines: readonly MachineModel[],
  itemsOf: (machine: MachineModel) => readonly Keyed<T>[],
): Candidate<T>[] {
  const paths = candidatesOf(machines, itemsOf);
  return [...paths.values()].flatMap((candidates) => {
    const [most] = [...candidates.values()].sort((a, b) => b.machines.length - a.machines.length);
    const all = [...candidates.values()].reduce((sum, each) => sum + each.machines.length, 0);
    // What some of them have not at all cannot be for each.
    return most && most.machines.length > 1 && all === machines.length ? [most] : [];
  });
}

/** By path, and by all that the machines may have alike there. */
function candidatesOf<T extends { readonly path: string }>(
  machines: readonly MachineModel[],
  itemsOf: (machine: MachineModel) => readonly Keyed<T>[],
): ReadonlyMap<string, ReadonlyMap<string, Candidate<T>>> {
  const paths = new Map<string, Map<string, Candidate<T>>>();
  for (const machine of machines) {
    for (const { key, make, path } of itemsOf(machine)) {
      const candidates = paths.get(path) ?? new Map<string, Candidate<T>>();
      const before = candidates.get(key);
      if (before) before.machines.push(machine);
      else candidates.set(key, { item: make(), machines: [machine] });
      paths.set(path, candidates);
    }
  }
  return paths;
}
