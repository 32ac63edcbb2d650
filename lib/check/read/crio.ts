import { parse } from 'smol-toml';
import type { MachineConfig, RenderedFile } from '../../artifacts';
import { once } from '../../formats';
import { valueAt } from './files';

/** A setting of CRI-O, and the file that has the last word on it. */
export interface CrioSetting {
  readonly file: RenderedFile;
  readonly value: unknown;
}

/** Files that CRI-O reads, in the order in which it does: that of their names (crio.conf.d(5)). */
export function crioFiles({ files }: MachineConfig): readonly RenderedFile[] {
  return files.filter(({ path }) => /^\/etc\/crio\/crio\.conf(\.d\/[^/]+)?$/.test(path));
}

/** A setting such as `/crio/runtime/selinux`, be it the description's own file that sets it; undefined if none does. */
export function crioSetting(config: MachineConfig, path: string): CrioSetting | undefined {
  return crioFiles(config)
    .map((file) => ({ file, value: valueAt(tableIn(file), path) }))
    .findLast(({ value }) => value !== undefined);
}

/** The table of a file; undefined if it is not TOML. */
export function tableIn(file: RenderedFile): object | undefined {
  const table = read(file);
  return table instanceof Error ? undefined : table;
}

const read = once(({ text }: RenderedFile): object => {
  try {
    return parse(text);
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
});
