/** Numbers that look like chance, the same each time (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to one below the end. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}
