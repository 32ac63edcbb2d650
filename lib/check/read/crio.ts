import { parse } from 'smol-toml';
import type { MachineConfig, RenderedFile } from '../../artifacts';
import { once } from '../../formats';
import { valueAt } from './files';

/** A setting of CRI-O, and the file that has the last word on it. */
export interface CrioSetting {
  readonly file: RenderedFile;
  readonly value: unknown;
}

/** Whether CRI-O reads a file as a part of its configuration. */
export function isCrio(path: string): boolean {
  return /^\/etc\/crio\/crio\.conf(\.d\/[^/]+)?$/.test(path);
}

/** Files that CRI-O reads, in the order in which it does: that of their names (crio.conf.d(5)). */
export function crioFiles({ files }: Pick<MachineConfig, 'files'>): readonly RenderedFile[] {
  return files.filter(({ path }) => isCrio(path));
}

/** A setting such as `/crio/runtime/selinux`, be it the description's own file that sets it; undefined if none does. */
export function crioSetting(config: Pick<MachineConfig, 'files'>, path: string): CrioSetting | undefined {
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
