/**
 * Whether a version is `since` or a later one: minors, `1.36`, or releases, `v1.36.3`. A shorter one stands for the first
 * of all that begin like it.
 */
export function isSince(version: string, since: string): boolean {
  const has = numbersOf(version);
  const asked = numbersOf(since);
  const i = asked.findIndex((part, at) => part !== (has[at] ?? 0));
  return i < 0 || (has[i] ?? 0) > (asked[i] ?? 0);
}

/** By how many minors a version is ahead of another; without end if it is of another major. */
export function minorsAhead(version: string, other: string): number {
  const [major = 0, minor = 0] = numbersOf(version);
  const [otherMajor = 0, otherMinor = 0] = numbersOf(other);
  return major === otherMajor ? minor - otherMinor : (major - otherMajor) * Number.POSITIVE_INFINITY;
}

function numbersOf(version: string): number[] {
  return version.replace(/^v/, '').split('.').map(Number);
}
