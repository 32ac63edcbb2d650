import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The shell blocks of a page of `docs/`, in their order: what people are told to run is what a check runs. */
export function shellBlocks(page: string): readonly string[] {
  const text = readFileSync(join(__dirname, '../docs', page), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => String(block));
}
