import { closest, distance } from 'fastest-levenshtein';

/** The known name that was meant, if one is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known.length > 0 ? closest(word, [...known]) : '';
  return near && distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : undefined;
}

/** `did you mean worker?` if a known name is near, else the list of known names. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return `did you mean ${near}?`;
  return known.length > 0 ? `use one of ${known.join(', ')}` : 'remove it';
}
