import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexEntry } from '../lib/bundle/bundle-index';

/** What `machine.json` says of a machine that files for each may name. */
export interface Words {
  readonly address?: string;
  readonly domains?: Readonly<Record<string, string>>;
  readonly mac?: string;
  readonly name?: string;
}

/** Where what machines have of `pools/<pool>/each/` lies as each of them has it, beside the bundle. */
export function eachFolder(bundle: string): string {
  return `${bundle}-each`;
}

/** Lays down what is said once for each of these machines, and tells it as if the index had listed it for each. */
export function laidDown(
  bundle: string,
  entries: readonly IndexEntry[],
  machines: ReadonlyMap<string, Words & { readonly like: string }>,
): IndexEntry[] {
  rmSync(eachFolder(bundle), { recursive: true, force: true });
  const listed = new Set(entries.map(({ path }) => path));
  return entries.flatMap((entry) => {
    const [, pool, rest] = /^pools\/([^/]+)\/each(\/.+)$/.exec(entry.path) ?? [];
    if (pool === undefined) return [entry];
    const text = readFileSync(join(bundle, entry.path), 'utf8');
    return [...machines]
      .filter(([name, { like }]) => like === pool && !listed.has(`machines/${name}${rest}`))
      .map(([name, words]) => {
        const path = `machines/${name}${rest}`;
        const own = filledIn(text, words);
        mkdirSync(dirname(join(eachFolder(bundle), path)), { recursive: true });
        writeFileSync(join(eachFolder(bundle), path), own);
        return { ...entry, path, sha256: createHash('sha256').update(own).digest('hex') };
      });
  });
}

/** `{{name}}` and the like as the machine has it. */
function filledIn(text: string, { domains = {}, ...words }: Words): string {
  const known = new Map(Object.entries({ ...domains, ...words }));
  return text.replace(/\{\{(\w+)\}\}/g, (braces, word) => `${known.get(word) ?? braces}`);
}
