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

/** A copy of a value with one part of it changed; parts that were one object stay one object. */
export function changed<T>(root: T, path: Path, value: unknown): T {
  const copy = structuredClone(root);
  const holder = at(copy, path.slice(0, -1)) as Record<number | string, unknown>;
  holder[path.at(-1) as string] = value;
  return copy;
}
