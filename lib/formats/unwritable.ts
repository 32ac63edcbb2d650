import type { Content } from './content';
import { isTable } from './is-table';

/**
 * Why a value cannot be written in its format; undefined if it can. Components write what is right by its type, but a
 * patch may put anything anywhere.
 */
export function unwritable(content: Content): string | undefined {
  switch (content.format) {
    case 'json':
      return isTable(content.value)
        ? undefined
        : `the document would be ${text(content.value)}, and not an object`;
    case 'systemd':
      return wrongUnit(content.unit);
    case 'toml':
      return isTable(content.table)
        ? nullIn(content.table, '')
        : `the file would be ${text(content.table)}, and not a table`;
    case 'yaml':
      return content.documents
        .filter((each) => !isTable(each))
        .map((each) => `the document would be ${text(each)}, and not an object`)[0];
    default:
      return undefined;
  }
}

function wrongUnit(unit: unknown): string | undefined {
  if (!isTable(unit)) return `the unit would be ${text(unit)}, and not an object`;
  return Object.entries(unit)
    .flatMap(([section, keys]) => {
      if (!isTable(keys)) return [`/${section} would be ${text(keys)}, and not a section`];
      const wrong = Object.entries(keys).filter(([, value]) => ![value].flat().every(isScalar));
      return wrong.map(
        ([key, value]) =>
          `/${section}/${key} would be ${text(value)}, and not a text of one line or a list of them`,
      );
    })
    .at(0);
}

/** TOML has no word for nothing. */
function nullIn(value: unknown, path: string): string | undefined {
  if (value === null) return `${path} would be null, which TOML cannot say`;
  if (typeof value !== 'object') return undefined;
  const inner = Object.entries(value).map(([key, each]) => nullIn(each, `${path}/${key}`));
  return inner.find((each) => each !== undefined);
}

/** What a line holds; a second one would be an assignment of its own. */
function isScalar(value: unknown): boolean {
  return ['boolean', 'number', 'string'].includes(typeof value) && !/[\n\r]/.test(String(value));
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
