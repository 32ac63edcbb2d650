import { isTable } from '../../formats';
import { type Document, valueAt } from './files';

/**
 * What lies in a document, whatever a patch or a hand made of it: a reader that asks for a list gets a list, empty
 * where there is none. Rule static-pods and rule fields tell of what has the wrong shape; all others only live with it.
 */
export function listAt(value: unknown, path = ''): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** The object there; empty where there is none. */
export function tableAt(value: unknown, path = ''): Document {
  const found = valueAt(value, path);
  return isTable(found) ? found : {};
}

/** The objects of the list there. */
export function tablesAt(value: unknown, path: string): readonly Document[] {
  return listAt(value, path).filter(isTable);
}

/** The text there; undefined where there is none. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** The texts of the list there. */
export function textsAt(value: unknown, path: string): readonly string[] {
  return listAt(value, path).filter((each) => typeof each === 'string');
}

/** A value as a message shows it. An object may bring a `toString` of its own, which is nothing to call. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** The number that a value is, or that a text spells; NaN for anything else. */
export function numberOf(value: unknown): number {
  return Number(shown(value));
}
