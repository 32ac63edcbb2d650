import { parseVersion, releases } from '../releases';
import { knowledgeOf } from '../releases/knowledge';
import { isSince } from '../releases/version-order';

/** One minor to the next, or a patch release of the same one, by exact releases. */
export interface Hop {
  readonly from: string;
  readonly to: string;
}

/**
 * The way from a release to another, minor by minor: API servers must not skip one (kubernetes.io, Version Skew
 * Policy). `target` is a minor, a release, or undefined for the next minor; undefined if it leads nowhere.
 */
export function hopsTo(from: string, target: string | undefined): readonly Hop[] | undefined {
  const minors = Object.keys(releases);
  if (target !== undefined && isPatch(from, target) && minors.includes(minorOf(from) ?? ''))
    return [{ from, to: target }];
  const start = minors.indexOf(minorOf(from) ?? '');
  const end = target === undefined ? start + 1 : minors.indexOf(minorOf(target) ?? target.replace(/^v/, ''));
  const passed = minors.slice(start, end + 1);
  if (start < 0 || passed.length < 2) return undefined;
  const versions = passed.map((minor, i) => (i === 0 ? from : knowledgeOf(minor).version));
  const exact = target !== undefined && parseVersion(target) ? [...versions.slice(0, -1), target] : versions;
  return exact.slice(1).map((to, i) => ({ from: exact[i] as string, to }));
}

/** Whether it is a later release of the same minor. */
function isPatch(from: string, target: string): boolean {
  return minorOf(from) === minorOf(target) && from !== target && isSince(target, from);
}

function minorOf(version: string): string | undefined {
  return parseVersion(version)?.minor;
}
