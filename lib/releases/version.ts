import { releases } from './registry';
import type { Release } from './release';

/** Release candidates are left out: what is known was asked from releases. */
const pattern = /^v(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)$/;

/** What a version says of where it stands. */
export interface Version {
  /** `1.36`. */
  readonly minor: string;
  readonly patch: number;
}

/** Reads `v1.36.3`; undefined for any other spelling, whether or not its minor is known. */
export function parseVersion(version: string): Version | undefined {
  const { major, minor, patch } = pattern.exec(version)?.groups ?? {};
  return patch === undefined ? undefined : { minor: `${major}.${minor}`, patch: Number(patch) };
}

/** The patch release of a version that the plan has taken. */
export function patchOf(version: string): number {
  return parseVersion(version)?.patch ?? 0;
}

/** What is known of a version's minor; undefined if the version is malformed or its minor unknown. */
export function releaseOf(version: string): Release | undefined {
  const parsed = parseVersion(version);
  return parsed && releases[parsed.minor];
}
