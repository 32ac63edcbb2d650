/**
 * What a table has under a name that a person wrote; undefined if nothing. Each object also answers to `constructor`
 * and `toString`, which nobody put there.
 */
export function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
