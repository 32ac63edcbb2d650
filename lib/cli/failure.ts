import { formatIssue, type Issue } from '../plan';
import { UserError } from './description';

/** Fails with all that is wrong with a file, one to a line. */
export function failOn(issues: readonly Issue[], file: string): void {
  if (issues.length === 0) return;
  const lines = issues.map((issue) =>
    formatIssue({ ...issue, path: [file, issue.path].filter(Boolean).join(': ') }),
  );
  throw new UserError(lines.join('\n         '));
}
