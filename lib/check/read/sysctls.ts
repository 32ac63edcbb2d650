import type { MachineConfig, RenderedFile } from '../../artifacts';
import { once } from '../../formats';

/** A kernel setting, and the file that has the last word on it. */
export interface Sysctl {
  readonly file: RenderedFile;
  readonly value: string;
}

const DIRECTORY = '/etc/sysctl.d/';

/** A kernel setting of a pool; files are read in the order of their names and the last one wins (sysctl.d(5)). */
export function sysctlOf(config: MachineConfig, key: string): Sysctl | undefined {
  return sysctlsOf(config).get(key);
}

const sysctlsOf = once(({ files }: MachineConfig): ReadonlyMap<string, Sysctl> => {
  const read = files.filter(({ path }) => path.startsWith(DIRECTORY) || path === '/etc/sysctl.conf');
  return new Map(read.flatMap((file) => settingsIn(file).map(([key, value]) => [key, { file, value }])));
});

/** Names with dots, whichever way they are written. */
const settingsIn = once(({ text }: RenderedFile): readonly (readonly [string, string])[] =>
  text.split('\n').map((line) => {
    const [name = '', ...value] = line.replace(/^-/, '').split('=');
    return [name.trim().replaceAll('/', '.'), value.join('=').trim()];
  }),
);
