import { once } from '../formats';

/** The way from the root of a value to one of its parts. */
export type Path = readonly (number | string)[];

/** A text, number, boolean or `undefined` within a larger value. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

/** Every leaf of a value, each object once, however often it is reached; parts that `skip` names are left out. */
export function leavesOf(root: unknown, skip: (path: Path) => boolean = () => false): Leaf[] {
  const seen = new Set<object>();
  const walk = (value: unknown, path: Path): Leaf[] => {
    if (skip(path)) return [];
    if (typeof value !== 'object' || value === null) return [{ path, value }];
    if (seen.has(value)) return [];
    seen.add(value);
    return Object.entries(value).flatMap(([key, part]) =>
      walk(part, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return walk(root, []);
}

/** `pools.workers.ranges[0].names`, as issues write it. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** The part of a value at the end of a path. */
export function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<number | string, unknown>)?.[part], root);
}

/** A value with one part of it changed: what holds the part is copied, all else shared; one object stays one object. */
export function changed<T>(root: T, path: Path, value: unknown): T {
  const holder = at(root, path.slice(0, -1)) as object;
  const copies = new Map<object, Holder>([[holder, copyOf(holder)]]);
  (copies.get(holder) as Holder)[path.at(-1) as string] = value;
  for (const part of copies.keys()) {
    for (const [above, key] of holdersIn(root as object).get(part) ?? []) {
      const copy = copies.get(above) ?? copyOf(above);
      // What is added while it is gone through is gone through as well.
      copies.set(above, copy);
      copy[key] = copies.get(part);
    }
  }
  return copies.get(root as object) as T;
}

type Holder = Record<string, unknown>;

function copyOf(value: object): Holder {
  return (Array.isArray(value) ? [...value] : { ...value }) as Holder;
}

/** What holds each object of a value, and by which keys. */
const holdersIn = once((root: object): ReadonlyMap<object, readonly (readonly [object, string])[]> => {
  const holders = new Map<object, (readonly [object, string])[]>([[root, []]]);
  // The same: a map goes on to what is added.
  for (const holder of holders.keys()) {
    for (const [key, part] of Object.entries(holder)) {
      if (typeof part !== 'object' || part === null) continue;
      const known = holders.get(part) ?? [];
      holders.set(part, known);
      known.push([holder, key]);
    }
  }
  return holders;
});
