import { error, type Issue } from '../../plan';
import { suggest } from '../../plan/suggest';
import { fieldPresence, type Kind } from '../../releases/facts';
import { fieldValues } from '../../releases/field-values';
import type { Fields } from '../../releases/knowledge';
import { own } from '../../releases/own';
import { misfitOf } from './field-type';
import { refusalOf } from './judge-value';
import type { Origin } from './place';
import { since } from './since';

/** A kind of configuration as one minor has it. */
export interface KindAt {
  readonly minor: string;
  readonly kind: Kind;
  readonly fields: Fields;
}

type PlaceOf = (path: string) => Origin;

/**
 * What a program would say of a field and of all that is in it. `schema` is its path in the knowledge, with `[]` for
 * the items of a list and `{}` for the values of a map; `path` is where it stands.
 */
export function judgeField(
  at: KindAt,
  schema: string,
  path: string,
  value: unknown,
  placeOf: PlaceOf,
): Issue[] {
  const facts = own(at.fields, schema);
  const { by, path: place } = placeOf(path);
  const say = (message: string, mend: string) => error(place, `${by}${message}`, mend);
  if (!facts) return [unknown(at, schema, path, say)];
  // null is as good as nothing to a Go decoder, and what a merge patch removes a field with.
  if (value === null || value === undefined) return [];
  const wrong = misfit(facts.type, value) ?? refused(at, schema, facts.type, value);
  if (wrong) return [say(`${path}: ${wrong.what}`, wrong.mend)];
  if (facts.type.startsWith('map of ')) return inside(at, schema, '{}', path, value, placeOf);
  if (facts.type.startsWith('list of ')) return inside(at, schema, '[]', path, value, placeOf);
  return facts.type === 'object' ? inside(at, schema, '', path, value, placeOf) : [];
}

/** The fields of an object, the items of a list or the values of a map. */
function inside(
  at: KindAt,
  schema: string,
  step: '' | '[]' | '{}',
  path: string,
  value: unknown,
  placeOf: PlaceOf,
): Issue[] {
  return Object.entries(value as object).flatMap(([key, each]) => {
    const below = step === '[]' ? `${path}[${key}]` : `${path}.${key}`;
    if (step === '') return judgeField(at, `${schema}.${key}`, below, each, placeOf);
    const type = at.fields[schema]?.type.replace(/^(list|map) of /, '') ?? '';
    // In a map null removes; an item of a list would be there, and empty.
    if (each === null && step === '{}') return [];
    const wrong = misfit(type, each) ?? refused(at, `${schema}${step}`, type, each);
    const { by, path: place } = placeOf(below);
    if (wrong) return [error(place, `${by}${below}: ${wrong.what}`, wrong.mend)];
    return type === 'object' ? inside(at, `${schema}${step}`, '', below, each, placeOf) : [];
  });
}

/** What a program refuses although its type is right: of a map the keys. */
function refused({ kind, minor }: KindAt, schema: string, type: string, value: unknown): Wrong | undefined {
  const text = typeof value === 'object' ? Object.keys(value as object).join(',') : String(value);
  const refusal = refusalOf(fieldValues(kind.kind, schema, minor), type, text);
  if (!refusal) return undefined;
  const shown = typeof value === 'object' ? '' : `${JSON.stringify(value)}: `;
  return { what: `${shown}${kind.kind} of ${minor} ${refusal.says}`, mend: refusal.mend };
}

function unknown(
  { fields, kind, minor }: KindAt,
  schema: string,
  path: string,
  say: (m: string, mend: string) => Issue,
) {
  const found = fieldPresence(minor, kind, schema);
  const name = `${kind.kind} ${found.is === 'unknown' ? `of ${minor} ` : ''}has`;
  if (found.is === 'gone') return say(`${name} no field ${path} ${since(found, minor)}`, 'remove it');
  if (found.is === 'to-come') return say(`${name} ${path} ${since(found, minor)}`, 'remove it');
  const parent = schema.slice(0, schema.lastIndexOf('.') + 1);
  const siblings = Object.keys(fields)
    .filter((each) => each.startsWith(parent))
    .map((each) => each.slice(parent.length))
    .filter((each) => !/[.[{]/.test(each));
  const text = suggest(schema.slice(parent.length), siblings);
  return say(`${name} no field ${path}`, text.startsWith('did') ? text : 'remove it');
}

/** What is wrong with a value, and how to write it. */
interface Wrong {
  readonly what: string;
  readonly mend: string;
}

function misfit(type: string, value: unknown): Wrong | undefined {
  const mend = misfitOf(type, value);
  return mend ? { what: `${JSON.stringify(value)} is no ${type}`, mend } : undefined;
}
