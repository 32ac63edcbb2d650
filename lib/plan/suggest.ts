import { closest, distance } from 'fastest-levenshtein';

/** Names up to which a list is read rather than skipped. */
const TOLD = 20;

/** `did you mean worker?` if a known name is near, else the list of known names, the start of it if there are many. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return `did you mean ${near}?`;
  if (known.length === 0) return 'remove it';
  const more = known.length > TOLD ? ` … (${known.length} in all)` : '';
  return `use one of ${known.slice(0, TOLD).join(', ')}${more}`;
}

/** The known name that was surely meant; undefined if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known.length > 0 ? closest(word, [...known]) : '';
  return near && distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : undefined;
}

/** The known name of which a word is a slip of the pen: at most two letters away, whatever their case. */
export function mistyped(word: string, known: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  const near =
    known.length > 0
      ? closest(
          small,
          known.map((each) => each.toLowerCase()),
        )
      : '';
  if (distance(small, near) > Math.min(2, Math.floor(word.length / 3))) return undefined;
  return known.find((each) => each.toLowerCase() === near);
}

/** The same for a value with a release in it: another number is another thing, and surely no slip of the pen. */
export function suggestValue(word: string, known: readonly string[]): string {
  const alike = known.some((each) => withoutNumbers(each) === withoutNumbers(word));
  return alike ? `use one of ${known.join(', ')}` : suggest(word, known);
}

function withoutNumbers(word: string): string {
  return word.replace(/\d+/g, '0');
}
