/** What a data file is made of: objects, and rows as lists. */
export type Tree = { readonly [name: string]: Tree | readonly unknown[] | string };

/** One row for each name. */
export function mapTree<Value>(
  record: Readonly<Record<string, Value>>,
  row: (value: Value) => Tree[string],
): Tree {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, row(value)]));
}
