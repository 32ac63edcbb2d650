/**
 * The lines of a shell script, without comments. Each line of the source ends so that the next one may
 * follow on the same line, with `;` or a word that wants more: an answer for debian-installer has all of them on one.
 */
export function shellLines(source: string): readonly string[] {
  return source.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
}
