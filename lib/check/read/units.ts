import type { RenderedFile } from '../../artifacts';
import { once } from '../../formats';
import { inReadingOrder } from './readings';

/** A line of a unit's file, and the file that it stands in. */
export interface UnitLine {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly file: RenderedFile;
}

const UNIT = /^\/(?:etc|run|usr\/lib|usr\/local\/lib|lib)\/systemd\/system\/([^/]+?)(\.d\/[^/]+\.conf)?$/;
const TYPES = /\.(automount|mount|path|service|slice|socket|swap|target|timer)$/;

/** Whether systemd reads a file as a unit or as a drop-in of one. */
export function isUnitFile(path: string): boolean {
  const [, name = '', dropin] = UNIT.exec(path) ?? [];
  return dropin !== undefined || TYPES.test(name);
}

/** The unit that a file is of, or that it is a drop-in of. */
export function unitOf({ path }: RenderedFile): string {
  return UNIT.exec(path)?.[1] ?? '';
}

/** The lines of a unit with all of its drop-ins, those for its whole type too, in the order in which systemd reads them. */
export function linesOf(files: readonly RenderedFile[], name: string): readonly UnitLine[] {
  const type = name.slice(name.lastIndexOf('.') + 1);
  const own = files.filter((file) => [name, type].includes(unitOf(file)));
  const [base] = inReadingOrder(own.filter(({ path }) => path.endsWith(`/${name}`)));
  const dropins = inReadingOrder(own.filter(({ path }) => path.endsWith('.conf')));
  return [...(base ? [base] : []), ...dropins].flatMap(unitLines);
}

/** The lines of a key that count: an empty value takes away those before it (systemd.unit(5)). */
export function linesWith(lines: readonly UnitLine[], section: string, key: string): readonly UnitLine[] {
  const all = lines.filter((each) => each.section === section && each.key === key);
  return all.slice(all.findLastIndex(({ value }) => value === '') + 1);
}

/** The value of a key that may be there once: the last one. */
export function lastValue(lines: readonly UnitLine[], section: string, key: string): string | undefined {
  return lines.findLast((line) => line.section === section && line.key === key)?.value;
}

/** Every assignment of a file. A line that ends in a backslash goes on (systemd.syntax(7)). */
export const unitLines = once((file: RenderedFile): readonly UnitLine[] => {
  let section = '';
  return file.text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const text = line.trim();
      if (text === '' || /^[#;]/.test(text)) return [];
      const [, header] = /^\[(.*)\]$/.exec(text) ?? [];
      if (header !== undefined) section = header;
      const at = text.indexOf('=');
      if (header !== undefined || at < 0) return [];
      return [{ section, key: text.slice(0, at).trim(), value: text.slice(at + 1).trim(), file }];
    });
});
