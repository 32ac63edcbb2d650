/** What a JSON Pointer (RFC 6901) leads to, or why it leads nowhere. */
export type Target = { readonly value: unknown } | { readonly wrong: string; readonly mend: string };

const POINTER = /^(\/([^~/]|~[01])*)*$/;

/** fast-json-patch dies of them, and no file here has them. */
const BANNED = /\/(__proto__|constructor\/prototype)(\/|$)/;

/** Follows a pointer; what is to be added need not be there, but what it is added to. */
export function resolve(document: unknown, pointer: string, adds: boolean): Target {
  if (!POINTER.test(pointer) || BANNED.test(pointer)) {
    const mend = 'begin with /, and write ~1 for a / and ~0 for a ~ within a name';
    return { wrong: `${JSON.stringify(pointer)} is no path`, mend };
  }
  const names = pointer.split('/').slice(1);
  let [value, path] = [document, ''];
  for (const [i, name] of names.entries()) {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
    const above = path || 'the document';
    path += `/${name}`;
    if (typeof value !== 'object' || value === null)
      return { wrong: `there can be no ${path}: ${above} is ${JSON.stringify(value)}`, mend: COMPARE };
    if (adds && i === names.length - 1 && mayAdd(value, key)) return { value: undefined };
    if (!isThere(value, key)) return { wrong: `there is no ${path}`, mend: adds ? ADD : COMPARE };
    value = (value as Record<string, unknown>)[key];
  }
  return { value };
}

const COMPARE = 'compare it with the file in dist/';

const ADD = `${COMPARE}, or add what is above it first`;

function mayAdd(parent: object, key: string): boolean {
  return !Array.isArray(parent) || key === '-' || key === String(parent.length) || isThere(parent, key);
}

function isThere(parent: object, key: string): boolean {
  // A list has a length of its own, and no names but numbers.
  return Array.isArray(parent) ? /^(0|[1-9]\d*)$/.test(key) && key in parent : Object.hasOwn(parent, key);
}
