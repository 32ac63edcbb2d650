import { releases } from './registry';
import type { Release } from './release';

/** A release candidate is written only while its minor has nothing better. */
const pattern =
  /^v(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?<candidate>-rc\.(?:0|[1-9]\d*))?$/;

/** What a version says of where it stands. */
export interface Version {
  /** `1.36`. */
  readonly minor: string;
  readonly patch: number;
}

/**
 * Reads `v1.36.3`. A release candidate, `v1.37.0-rc.0`, is one only of a pre-release minor; undefined for any other
 * spelling, whether or not its minor is known.
 */
export function parseVersion(version: string): Version | undefined {
  const { major, minor, patch, candidate } = pattern.exec(version)?.groups ?? {};
  const name = `${major}.${minor}`;
  if (patch === undefined || (candidate && releases[name]?.stage !== 'pre-release')) return undefined;
  return { minor: name, patch: Number(patch) };
}

/** What is known of a version's minor; undefined if the version is malformed or its minor unknown. */
export function releaseOf(version: string): Release | undefined {
  const parsed = parseVersion(version);
  return parsed && releases[parsed.minor];
}
