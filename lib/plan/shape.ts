import type { ErrorObject, ValidateFunction } from 'ajv';
import validator from '../spec/cluster-spec.validator';
import { error, type Issue } from './issue';
import { checkPlain, join, show } from './plain';
import { suggest, suggestValue } from './suggest';

/**
 * Whether the description has the shape that its types ask for. The compiler says so in the editor; this says it
 * again at synth, for those who never saw the editor. The schema is generated from the types (`npm run reference`).
 */
export function checkShape(spec: unknown): Issue[] {
  const odd = checkPlain(spec);
  const told = new Set(odd.map(({ path }) => path));
  return [...odd, ...compareShape(validator, spec).filter(({ path }) => !told.has(path))];
}

/** Where a value differs from what a validator of a JSON Schema takes. */
export function compareShape(validator: ValidateFunction, value: unknown): Issue[] {
  return differences(validator, value).map(toIssue);
}

/** The same as the validator tells it. */
export function shapeErrors(spec: unknown): readonly ErrorObject[] {
  return differences(validator, spec);
}

function differences(validator: ValidateFunction, value: unknown): readonly ErrorObject[] {
  if (validator(value)) return [];
  // What is no text at all is told by its type.
  const errors = (validator.errors ?? []).filter(({ data, keyword }) => keyword !== 'enum' || isText(data));
  return errors.filter(({ keyword }) => keyword === 'anyOf').reduce(ofOneKind, errors);
}

/**
 * Where a value may be of several types, the validator tells how it differs from each. What is meant is the one whose
 * type it has; where it has none, that is all that is to be told.
 */
function ofOneKind(errors: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] {
  const here = (found: ErrorObject) => found.keyword === 'type' && found.instancePath === choice.instancePath;
  const types = errors.filter(here).map(({ params }) => params.type);
  const hasOne = types.length < (choice.schema as readonly unknown[]).length;
  const rest = errors.filter((found) => found !== choice && !here(found));
  return hasOne ? rest : [...rest, { ...choice, keyword: 'type', params: { type: types } }];
}

const descriptions: Readonly<Record<string, (found: ErrorObject, path: string) => Issue>> = {
  additionalProperties: (found, path) => {
    const field = String(found.params.additionalProperty);
    const known = Object.keys((found.parentSchema as { properties?: object }).properties ?? {});
    return error(join(path, field), 'there is no such field', suggest(field, known));
  },
  enum: (found, path) =>
    error(
      path,
      `${show(found.data)} is not one of its values`,
      suggestValue(
        typeof found.data === 'string' ? found.data : show(found.data),
        found.params.allowedValues,
      ),
    ),
  maxItems: countOf,
  minItems: countOf,
  required: (found, path) =>
    error(join(path, found.params.missingProperty), 'it is missing', 'give it a value'),
  type: (found, path) => {
    const types = [found.params.type].flat().join(' or ');
    return error(path, `${show(found.data)} is not of type ${types}`, `make it ${article(types)} ${types}`);
  },
};

function countOf(found: ErrorObject, path: string): Issue {
  const { length } = found.data as unknown[];
  return error(path, `${show(found.data)} has ${length} values`, `write ${found.params.limit}`);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function toIssue(found: ErrorObject): Issue {
  const path = wayTo(found).reduce(join, '');
  const describe = descriptions[found.keyword];
  const issue = describe
    ? describe(found, path)
    : error(path, `${show(found.data)} ${found.message}`, 'see the reference');
  return { ...issue, path: issue.path || 'the description' };
}

/** The names on the way to what differs; none for the description itself. */
export function wayTo({ instancePath }: ErrorObject): readonly string[] {
  return instancePath.split('/').slice(1).map(unescapePointer);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
