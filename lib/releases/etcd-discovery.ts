import { isSince } from './version-order';

/** What became of `--discovery`, by the etcd minor that changed it, the newest first. */
const CHANGES = [
  // etcd CHANGELOG-3.7: the flags are gone with the client of the v2 protocol, though the help still prints them.
  { since: '3.7', is: 'removed' },
  // etcd CHANGELOG-3.6: v2 discovery is deprecated.
  { since: '3.6', is: 'deprecated' },
] as const;

/** Whether an etcd of a version, `3.6.8`, takes a discovery URL. */
export function discoveryUrlIn(version: string): 'deprecated' | 'known' | 'removed' {
  return CHANGES.find(({ since }) => isSince(version, since))?.is ?? 'known';
}
