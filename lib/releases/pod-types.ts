import { once } from '../formats';
import { knownMinors } from './knowledge';
import { type PodsFile, wordIn } from './pods-file';

/** What a pod is made of in one minor. */
export interface PodTypes {
  readonly minor: string;
  /** By type, then field: `Container`, `ports`, `list of ContainerPort`. */
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By type: all that a text may be. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** By type: the fields of which one alone may be there. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
}

/** The types of a minor, `1.36`; of one that is newer than all that are known, those of the newest. */
export function podTypesOf(minor: string): PodTypes {
  return typesOf(keys.get(minor) ?? { minor });
}

/** `once` keeps by identity. */
const keys = new Map(knownMinors.map((minor) => [minor, { minor }]));

const typesOf = once(({ minor }: { readonly minor: string }): PodTypes => {
  const { types, enums, unions } = require('./generated/pods.json') as PodsFile;
  const ordinal = Number(minor.split('.')[1]);
  const within = (rows: readonly string[]) => rows.flatMap((row) => wordIn(row, ordinal) ?? []);
  return {
    minor,
    types: mapped(types, (fields) => fieldsIn(fields, ordinal)),
    enums: mapped(enums, within),
    unions: mapped(unions, within),
  };
});

function fieldsIn(fields: PodsFile['types'][string], ordinal: number): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [field, rows] of Object.entries(fields)) {
    const word = [rows].flat().flatMap((row) => wordIn(row, ordinal) ?? [])[0];
    if (word !== undefined) found[field] = word;
  }
  return found;
}

function mapped<Row, Facts>(
  rows: Readonly<Record<string, Row>>,
  facts: (row: Row) => Facts,
): Readonly<Record<string, Facts>> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, facts(row)]));
}

/** The first minor after one that has a field, or the first that has it no more. */
export function podFieldElsewhere(type: string, field: string, minor: string): string | undefined {
  const [here, all] = [knownMinors.indexOf(minor), knownMinors];
  const has = (each: string) => podTypesOf(each).types[type]?.[field] !== undefined;
  const later = all.slice(here + 1).find(has);
  if (later) return `only since ${later}`;
  const last = all.slice(0, here).findLast(has);
  return last && `no more since ${all[all.indexOf(last) + 1]}`;
}
