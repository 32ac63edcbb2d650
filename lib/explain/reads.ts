/** What of a value is read while something is made of it: whatever is not cannot have changed the outcome. */
export class Reads {
  private readonly keys = new Map<object, Set<string>>();
  private readonly seen = new WeakMap<object, object>();

  /** The same value, which notes down what is read of it. It must not be frozen: a proxy may not hide what is. */
  of<T extends object>(value: T): T {
    const known = this.seen.get(value);
    if (known) return known as T;
    const noting = new Proxy(value, {
      get: (target, key, receiver) => {
        const part: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof part === 'function') return part;
        this.note(target, key);
        return typeof part === 'object' && part !== null ? this.of(part) : part;
      },
    });
    this.seen.set(value, noting);
    return noting;
  }

  has(holder: unknown, key: number | string): boolean {
    return this.keys.get(holder as object)?.has(String(key)) ?? false;
  }

  private note(holder: object, key: string): void {
    const keys = this.keys.get(holder) ?? new Set();
    this.keys.set(holder, keys.add(key));
  }
}
