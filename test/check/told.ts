import { compile } from '../../lib/check/compile';
import type { Rule } from '../../lib/check/rule';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compactWith } from '../clusters';
import { built } from '../examples';

/** What is told of the reference cluster with other fields. */
export function toldOf(fields: Partial<ClusterSpec>): readonly string[] {
  return compile(compactWith(fields)).issues.map(formatIssue);
}

/** What one rule tells of it, which takes a third of the time of all of them. */
export function toldBy({ check }: Rule, fields: Partial<ClusterSpec>): readonly string[] {
  return [...new Set(check(built(compactWith(fields))).map(formatIssue))];
}

/** The same, with a flag of a program. */
export function toldOfFlag(program: string, flags: Readonly<Record<string, string>>): readonly string[] {
  return toldOf({ flags: { [program]: flags } });
}

/** What is told of a file that the description brings, each with its severity before it. */
export function toldOfFile(path: string, content: string, more: Partial<ClusterSpec> = {}): string[] {
  const { issues } = compile(compactWith({ files: [{ path, content }], ...more }));
  return issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`);
}
