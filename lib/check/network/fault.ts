import type { RenderedFile } from '../../artifacts';
import type { MachineModel } from '../../constructs';

/** What a file of the network says, and should not. */
export interface Fault {
  readonly file: RenderedFile;
  readonly message: string;
  readonly mend: string;
  readonly severity: 'error' | 'warning';
}

/** The interface of a machine as its files call it, and what it must be. */
export interface Card {
  readonly machine: MachineModel;
  readonly name: string;
  readonly mtu: number;
  /** Whether one other machine or more read the same files. */
  readonly isShared: boolean;
}

/** Whether a list of patterns with blanks between takes a name; one with `!` before it takes all others. */
export function takes(patterns: string, name: string): boolean {
  const words = patterns.split(/\s+/).filter((word) => word !== '');
  const isNegated = patterns.startsWith('!');
  const some = words.some((word) => asPattern(word.replace(/^!/, '')).test(name));
  return isNegated ? !some : some;
}

/** `*`, `?` and `[a-z]` of glob(7). */
function asPattern(glob: string): RegExp {
  const text = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  try {
    return new RegExp(`^${text}$`);
  } catch {
    return /^$/;
  }
}
