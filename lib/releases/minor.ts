/** Whether a minor, `1.36`, is `since` or a later one. */
export function isSince(minor: string, since: string): boolean {
  return ordinal(minor) >= ordinal(since);
}

/** `1.36` → 36: Kubernetes has had one major version for as long as releases are known here. */
function ordinal(minor: string): number {
  return Number(minor.split('.')[1]);
}
