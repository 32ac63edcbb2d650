import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoProgram } from '../consumer';

/** A program of this folder, around the code of a real one. Its source is in its name, so that no stale one is used. */
export function judge(
  reads: 'corefile' | 'flags' | 'kubelet' | 'pod',
  module: string,
  version: string,
): GoProgram {
  const program = `judge-${reads}`;
  const source = readFileSync(join(__dirname, program, 'main.go'));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { name: `${program}-${version}-${hash}`, module, version, package: `./judges/${program}` };
}
