import { error, type Issue } from './issue';
import { join } from './plain';

/**
 * Texts and names that no file can hold: half of a surrogate pair has no encoding, so that another character would be
 * written in its place, and every later run would find the file changed.
 */
export function checkTexts(value: unknown, path = ''): Issue[] {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? [half(path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(/\p{Surrogate}/u.test(name) ? [half(join(path, name.replace(/\p{Surrogate}/gu, '\uFFFD')))] : []),
    ...checkTexts(each, join(path, name)),
  ]);
}

function half(path: string): Issue {
  return error(
    path,
    'it holds half of a surrogate pair, which no encoding can write',
    'write the whole character',
  );
}
