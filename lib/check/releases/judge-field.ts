import { error, type Issue } from '../../plan';
import { suggest } from '../../plan/suggest';
import { fieldPresence, type Kind } from '../../releases/facts';
import { misreadOf } from '../../releases/go-value';
import type { Fields } from '../../releases/knowledge';
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
  const facts = at.fields[schema];
  const { by, path: place } = placeOf(path);
  const say = (message: string, mend: string) => error(place, `${by}${message}`, mend);
  if (!facts) return [unknown(at, schema, path, say)];
  // null is as good as nothing to a Go decoder, and what a merge patch removes a field with.
  if (value === null || value === undefined) return [];
  const mend = misfit(facts.type, value);
  if (mend) return [say(`${path}: ${JSON.stringify(value)} is no ${facts.type}`, mend)];
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
    if (type === 'object') return inside(at, `${schema}${step}`, '', below, each ?? {}, placeOf);
    const mend = each === null ? undefined : misfit(type, each);
    const { by, path: place } = placeOf(below);
    return mend ? [error(place, `${by}${below}: ${JSON.stringify(each)} is no ${type}`, mend)] : [];
  });
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

const TEXTS = ['bytes', 'string', 'time'];

/** How to write a value of a type; undefined if this is one. */
function misfit(type: string, value: unknown): string | undefined {
  if (type === 'any') return undefined;
  if (type === 'object' || type.startsWith('map of ')) {
    return typeof value === 'object' && !Array.isArray(value) ? undefined : 'write an object';
  }
  if (type.startsWith('list of ')) return Array.isArray(value) ? undefined : 'write a list';
  if (type === 'boolean')
    return typeof value === 'boolean' ? undefined : 'write true or false, without quotes';
  if (TEXTS.includes(type)) return typeof value === 'string' ? undefined : 'write it in quotes';
  if (type === 'duration')
    return typeof value === 'string' ? misreadOf(type, value) : 'write such as 30s, in quotes';
  if (type === 'quantity')
    return ['number', 'string'].includes(typeof value) ? undefined : 'write such as 1Gi';
  if (type.startsWith('float'))
    return typeof value === 'number' ? undefined : 'write a number, without quotes';
  const whole =
    typeof value === 'number' && Number.isInteger(value) && (value >= 0 || !type.startsWith('uint'));
  return whole ? undefined : 'write a whole number, without quotes';
}
