import { closest, distance } from 'fastest-levenshtein';

/** `did you mean worker?` if a known name is near, else the list of known names. */
export function suggest(word: string, known: readonly string[]): string {
  const near = known.length > 0 ? closest(word, [...known]) : '';
  if (near && distance(word, near) <= Math.max(2, Math.floor(word.length / 3)))
    return `did you mean ${near}?`;
  return known.length > 0 ? `use one of ${known.join(', ')}` : 'remove it';
}
