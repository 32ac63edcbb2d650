import type { RenderedFile } from '../../artifacts';
import { once } from '../../formats';

/** Whether modprobe reads a file (modprobe.d(5)). */
export function isModprobe(path: string): boolean {
  return /^\/(etc|run|usr\/lib|usr\/local\/lib|lib)\/modprobe\.d\/[^/]+\.conf$/.test(path);
}

/** What does nothing in the place of a module. */
const NOTHING = /^(\/usr)?(\/bin\/)?(false|true)\b|^:/;

/** The modules that a file keeps from being loaded, as they are written there: `install overlay /bin/false`. */
export const refusedIn = once(({ text }: RenderedFile): ReadonlyMap<string, string> => {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  return new Map(
    lines.flatMap((line) => {
      const [word, name = '', ...rest] = line.split(/\s+/);
      const isRefused = word === 'blacklist' || (word === 'install' && NOTHING.test(rest.join(' ')));
      return isRefused ? [[moduleName(name), line] as const] : [];
    }),
  );
});

/** Dashes and underscores are one to modprobe. */
export function moduleName(name: string): string {
  return name.replaceAll('-', '_');
}
