import { isTable } from '../../formats';

/** The JSON Merge Patch (RFC 7386) that turns one object into another; empty if they are alike. */
export function mergePatch(from: object, to: object): object {
  const before = new Map(Object.entries(from));
  const after = new Map(Object.entries(to));
  const removed = [...before.keys()].filter((key) => !after.has(key)).map((key) => [key, null]);
  const changed = [...after].flatMap(([key, value]) => change(key, before.get(key), value));
  return Object.fromEntries([...changed, ...removed]);
}

function change(key: string, before: unknown, after: unknown): [string, unknown][] {
  if (isTable(before) && isTable(after)) {
    const patch = mergePatch(before, after);
    return Object.keys(patch).length > 0 ? [[key, patch]] : [];
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [[key, after]];
}
