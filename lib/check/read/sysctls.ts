import type { MachineConfig, RenderedFile } from '../../artifacts';
import { once } from '../../formats';
import { inReadingOrder } from './readings';

/** A kernel setting, and the file that has the last word on it. */
export interface Sysctl {
  readonly file: RenderedFile;
  readonly value: string;
}

/** A kernel setting of a pool, whichever of its files is read last. */
export function sysctlOf(config: MachineConfig, key: string): Sysctl | undefined {
  return sysctlsOf(config).get(key);
}

const sysctlsOf = once(({ files }: MachineConfig) => sysctlsIn(files.filter(({ path }) => isSysctls(path))));

/** What systemd-sysctl reads; on Debian and Enterprise Linux /etc/sysctl.conf too, as `99-sysctl.conf`. */
export function isSysctls(path: string): boolean {
  return path === OLD || /^\/(etc|run|usr\/lib|usr\/local\/lib)\/sysctl\.d\/[^/]+\.conf$/.test(path);
}

const OLD = '/etc/sysctl.conf';

/** Every kernel setting of these files: they are read in the order of their names, and the last one wins (sysctl.d(5)). */
export function sysctlsIn(files: readonly RenderedFile[]): ReadonlyMap<string, Sysctl> {
  const old = files.find(({ path }) => path === OLD);
  const named = inReadingOrder(files.filter((file) => file !== old));
  const after = named.findIndex(({ path }) => path.slice(path.lastIndexOf('/') + 1) > '99-sysctl.conf');
  const read = old ? named.toSpliced(after < 0 ? named.length : after, 0, old) : named;
  return new Map(read.flatMap((file) => settingsIn(file).map(([key, value]) => [key, { file, value }])));
}

/** Names with dots, whichever way they are written: where the first separator is a slash, both change places. */
export const settingsIn = once(({ text }: RenderedFile): readonly (readonly [string, string])[] =>
  text
    .split('\n')
    .filter((line) => /^\s*[^#;\s].*=/.test(line))
    .map((line) => {
      const [name = '', ...value] = line.trim().replace(/^-/, '').split('=');
      return [dotted(name.trim()), value.join('=').trim()];
    }),
);

function dotted(name: string): string {
  const isSlashed = /^[^.]*\//.test(name);
  return isSlashed ? name.replace(/[./]/g, (each) => (each === '/' ? '.' : '/')) : name;
}
