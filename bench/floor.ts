import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Cost, cost } from './cost';

/** The same tree written by programs that compute nothing of it. */
const LIST = `find "$1" -mindepth 1 -type d -printf 'd %P\\n' > "$2" && find "$1" -type f -printf 'f %s %P\\n' >> "$2"`;

/** Where `cc` put the program; nothing without a compiler. */
export function compileWriter(folder: string): string | undefined {
  const program = join(folder, 'write-tree');
  const made = spawnSync('cc', ['-O2', '-o', program, join(__dirname, 'write-tree.c')], { stdio: 'inherit' });
  return made.status === 0 ? program : undefined;
}

export function copied(bundle: string, to: string): Cost {
  return cost(['cp', '-r', bundle, to]);
}

export function written(writer: string, bundle: string, to: string): Cost {
  const list = `${to}.list`;
  cost(['bash', '-c', LIST, 'bash', bundle, list]);
  return cost([writer, list, to]);
}
