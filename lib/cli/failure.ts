import { CommanderError } from 'commander';
import { BundleError } from '../bundle';
import { SecretsError } from '../pki/secrets-error';
import { error, formatIssue, type Issue } from '../plan';
import { systemErrorText } from './system-error';
import { UserError } from './user-error';

/** Fails with all that is wrong with a file, one to a line. */
export function failOn(issues: readonly Issue[], file: string): void {
  if (issues.length === 0) return;
  const placed = issues.map((issue) => ({ ...issue, path: [file, issue.path].filter(Boolean).join(': ') }));
  throw new UserError(placed.map(formatIssue).join('\n         '), placed);
}

/** Tells why a verb came to no end, as JSON if that was asked for: 1 is a mistake to mend, 2 a defect of ours. */
export function tellFailure(cause: unknown, json: boolean, place?: string): number {
  if (cause instanceof CommanderError && cause.exitCode === 0) return 0;
  const text = mistakeText(cause, place);
  if (text === undefined) tellDefect(cause);
  else if (!json && !(cause instanceof CommanderError)) console.error(`error    ${text}`);
  if (json) {
    const issues = cause instanceof UserError ? cause.issues : undefined;
    console.log(JSON.stringify({ ok: false, issues: issues ?? [issueOf(text ?? `bootwright: ${DEFECT}`)] }));
  }
  return text === undefined ? 2 : 1;
}

const DEFECT = 'it has a defect; report it with what standard error has';

function tellDefect(cause: unknown): void {
  console.error(
    'This is a defect of Bootwright, not of your description. Please report it with what follows.',
  );
  console.error(cause);
}

function mistakeText(cause: unknown, place: string | undefined): string | undefined {
  const mistakes = [BundleError, SecretsError, UserError];
  if (mistakes.some((kind) => cause instanceof kind)) return (cause as Error).message;
  // Commander has told it already, but not as JSON.
  if (cause instanceof CommanderError)
    return `arguments: ${cause.message.replace('error: ', '')}; see bootwright --help`;
  return systemErrorText(cause, place);
}

/** Every message reads `path: what is wrong; what to do`. */
function issueOf(text: string): Issue {
  const [, path = '', message = text, mend = ''] = /^(?:(.+?): )?(.*); (.*)$/s.exec(text) ?? [];
  return error(path, message, mend);
}
