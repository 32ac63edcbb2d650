import { error, type Issue } from '../plan';
import { join } from '../plan/plain';
import { thrownText } from './thrown-text';

/** Levels of a description. It is our figure: the deepest of ours has 6, and what a Proxy makes up has no end. */
const DEEPEST = 100;

/** What a description says, as data that reads the same each time, and where it could not be read. */
export interface ReadData {
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Each part is read once: a getter or a Proxy may throw, and may say another thing each time. What is no data, such as a
 * function or a circle, stays as it is for the plan to tell.
 */
export function asData(value: unknown): ReadData {
  const reader = new Reader();
  return { data: reader.read(() => value, '', 0), issues: reader.issues };
}

class Reader {
  readonly issues: Issue[] = [];
  private readonly copies = new Map<object, object>();

  read(part: () => unknown, path: string, depth: number): unknown {
    try {
      const value = part();
      if (typeof value !== 'object' || value === null) return value;
      if (depth > DEEPEST) throw new Error(`it is more than ${DEEPEST} levels deep`);
      return this.copies.get(value) ?? this.copy(value, path, depth);
    } catch (cause) {
      const [reason] = thrownText(cause)
        .replace(/^Error: /, '')
        .split('\n');
      const mend = 'write what it is to be there, as plain data';
      this.issues.push(error(path || 'the description', `it cannot be read: ${reason}`, mend));
      return undefined;
    }
  }

  private copy(value: object, path: string, depth: number): object {
    const copy = emptyLike(value);
    if (!copy) return value;
    this.copies.set(value, copy);
    for (const name of namesOf(value)) {
      const each = this.read(() => Reflect.get(value, name), join(path, name), depth + 1);
      // An assignment to `__proto__` would make no field.
      Object.defineProperty(copy, name, {
        value: each,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    return copy;
  }
}

/** An empty list or object, as the value is one; undefined if it is another thing, such as a Date. */
function emptyLike(value: object): object | undefined {
  if (Array.isArray(value)) return new Array(value.length);
  return Object.prototype.toString.call(value) === '[object Object]' ? {} : undefined;
}

/** Its own fields, and those that a class computes. */
function namesOf(value: object): readonly string[] {
  const names = new Set(Object.keys(value));
  let above = Array.isArray(value) ? null : Object.getPrototypeOf(value);
  while (above !== null && Object.getPrototypeOf(above) !== null) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(above)))
      if (get) names.add(name);
    above = Object.getPrototypeOf(above);
  }
  return [...names];
}
