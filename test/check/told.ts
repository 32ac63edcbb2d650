import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compactWith } from '../clusters';

/** What is told of the reference cluster with other fields. */
export function toldOf(fields: Partial<ClusterSpec>): readonly string[] {
  return compile(compactWith(fields)).issues.map(formatIssue);
}

/** The same, with a flag of a program. */
export function toldOfFlag(program: string, flags: Readonly<Record<string, string>>): readonly string[] {
  return toldOf({ flags: { [program]: flags } });
}
