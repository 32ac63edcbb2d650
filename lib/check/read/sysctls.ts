import type { MachineConfig, RenderedFile } from '../../artifacts';

/** A kernel setting, and the file that has the last word on it. */
export interface Sysctl {
  readonly file: RenderedFile;
  readonly value: string;
}

const DIRECTORY = '/etc/sysctl.d/';

/** A kernel setting of a pool; files are read in the order of their names and the last one wins (sysctl.d(5)). */
export function sysctlOf({ files }: MachineConfig, key: string): Sysctl | undefined {
  return files
    .filter(({ path }) => path.startsWith(DIRECTORY) || path === '/etc/sysctl.conf')
    .flatMap((file) => file.text.split('\n').map((line) => ({ file, line })))
    .map(({ file, line }) => ({ file, words: line.replace(/^-/, '').split('=') }))
    .filter(({ words: [name = ''] }) => name.trim().replaceAll('/', '.') === key)
    .map(({ file, words: [, ...value] }) => ({ file, value: value.join('=').trim() }))
    .at(-1);
}
