import { inspect } from 'node:util';
import { error, type Issue } from './issue';

/** One more step into a description: `pools.workers`, `ranges[0]`. */
export function join(path: string, part: string): string {
  if (/^\d+$/.test(part)) return `${path}[${part}]`;
  return path ? `${path}.${part}` : part;
}

/** A value as a message shows it, whatever it is: not all that JavaScript has can be JSON. */
export function show(value: unknown): string {
  const text = isData(value) ? JSON.stringify(value) : inspect(value, { breakLength: Infinity, depth: 0 });
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isData(value: unknown): boolean {
  return value !== undefined && checkPlain(value).length === 0;
}

/**
 * What is no data: a description is TypeScript, so a person may write what no file can hold. What may be left out may
 * be undefined as well.
 */
export function checkPlain(value: unknown, path = '', above: readonly unknown[] = []): Issue[] {
  if (above.includes(value))
    return [error(path, 'it holds itself, without an end', 'write a copy of what is meant')];
  if (typeof value !== 'object' || value === null) return checkScalar(value, path);
  // Not by its prototype: tests and tools may have an Object of their own.
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (kind !== 'Object' && kind !== 'Array') return [unheld(value, kind, path)];
  const inner = [...above, value];
  return Object.entries(value).flatMap(([name, each]) =>
    name === '__proto__' || (kind === 'Array' && !/^\d+$/.test(name))
      ? [error(join(path, name), 'no field, file or name can be called so', 'remove it')]
      : checkPlain(each, join(path, name), inner),
  );
}

function checkScalar(value: unknown, path: string): Issue[] {
  if (typeof value === 'number' && !Number.isFinite(value))
    return [error(path, `${value} is not a number that a file can hold`, 'write a finite one')];
  if (!['bigint', 'function', 'symbol'].includes(typeof value)) return [];
  return [unheld(value, typeof value, path)];
}

function unheld(value: unknown, kind: string, path: string): Issue {
  const message = `${inspect(value, { depth: 0 })} is a ${kind}, which no file can hold`;
  return error(path, message, 'write a text, a number, a list or an object');
}
