import { error, type Issue, type Placed } from '../plan';
import type { FileSpec } from '../spec';

/** An error for a program whose `#!` is not at its very start, where alone the kernel looks (fs/binfmt_script.c). */
export function checkFirstLine({ value: { content, mode, path: file }, path }: Placed<FileSpec>): Issue[] {
  const [, before = ''] = /^(\s+)#!/.exec(content) ?? [];
  const isProgram = [...(mode ?? '')].slice(-3).some((digit) => Number(digit) % 2 === 1);
  if (before === '' || !isProgram) return [];
  const what = before.startsWith('\ufeff') ? 'a byte order mark' : 'blanks or empty lines';
  const message = `${file} has ${what} before #!, and the kernel does not run it (exec format error)`;
  return [error(`${path}.content`, message, 'let #! be its first two characters')];
}
