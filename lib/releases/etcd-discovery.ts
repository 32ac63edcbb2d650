/** What became of `--discovery`, by the etcd minor that changed it, the newest first. */
const CHANGES = [
  // etcd CHANGELOG-3.7: the flags are gone with the client of the v2 protocol, though the help still prints them.
  { since: [3, 7], is: 'removed' },
  // etcd CHANGELOG-3.6: v2 discovery is deprecated.
  { since: [3, 6], is: 'deprecated' },
] as const;

/** Whether an etcd, by the tag of its image (`3.6.8-0` or `v3.6.8`), takes a discovery URL. */
export function discoveryUrlIn(tag: string): 'deprecated' | 'known' | 'removed' {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(tag) ?? [];
  const change = CHANGES.find(
    ({ since }) => Number(major) > since[0] || (Number(major) === since[0] && Number(minor) >= since[1]),
  );
  return change?.is ?? 'known';
}
