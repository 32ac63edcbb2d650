import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly inBundle?: boolean; readonly integrity?: string }>>;
}

test('every package is locked by its hash, those of other systems too', () => {
  const lock: Lock = JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8'));
  // The first is this project. What another package brings in its archive has the hash of that.
  const [, ...packages] = Object.entries(lock.packages);
  const open = packages.filter(([, { inBundle, integrity }]) => !inBundle && !integrity);
  expect(open.map(([path]) => path)).toEqual([]);
});
