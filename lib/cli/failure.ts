import { CommanderError } from 'commander';
import { BundleError, HalfBundleError } from '../bundle';
import { AskedError, SecretsError } from '../pki/secrets-error';
import { error, formatIssue, type Issue } from '../plan';
import { EXIT } from './exit-code';
import { systemErrorText } from './system-error';
import { UsageError, UserError } from './user-error';

/** Fails with all that is wrong with a file, one to a line. */
export function failOn(issues: readonly Issue[], file: string): void {
  if (issues.length === 0) return;
  const placed = issues.map((issue) => ({ ...issue, path: [file, issue.path].filter(Boolean).join(': ') }));
  throw new UserError(placed.map(formatIssue).join('\n         '), placed);
}

/** Tells why a verb came to no end, as JSON if that was asked for. @returns its exit code. */
export function tellFailure(cause: unknown, json: boolean, place?: string): number {
  if (cause instanceof CommanderError && cause.exitCode === 0) return EXIT.done;
  const text = mistakeText(cause, place);
  if (text === undefined) tellDefect(cause);
  else if (!json && !(cause instanceof CommanderError)) console.error(`error    ${text}`);
  if (json) {
    const issues = cause instanceof UserError ? cause.issues : undefined;
    console.log(JSON.stringify({ ok: false, issues: issues ?? [issueOf(text ?? `bootwright: ${DEFECT}`)] }));
  }
  if (text === undefined) return EXIT.defect;
  return USAGE.some((kind) => cause instanceof kind) ? EXIT.usage : EXIT.mistake;
}

const USAGE = [AskedError, CommanderError, UsageError];

const DEFECT = 'it has a defect; report it with what standard error has';

function tellDefect(cause: unknown): void {
  console.error(
    'This is a defect of Bootwright, not of your description. Please report it with what follows.',
  );
  console.error(cause);
}

function mistakeText(cause: unknown, place: string | undefined): string | undefined {
  if (cause instanceof HalfBundleError) return halfText(cause, place);
  const mistakes = [BundleError, SecretsError, UserError];
  if (mistakes.some((kind) => cause instanceof kind)) return (cause as Error).message;
  // Commander has told it already, but not as JSON.
  if (cause instanceof CommanderError)
    return `arguments: ${cause.message.replace('error: ', '')}; see bootwright --help`;
  return systemErrorText(cause, place);
}

function halfText({ cause, message }: HalfBundleError, place: string | undefined): string {
  return `${message}, for ${systemErrorText(cause, place)}; run it again then, which completes the next one`;
}

/** Every message reads `path: what is wrong; what to do`. */
function issueOf(text: string): Issue {
  const [, path = '', message = text, mend = ''] = /^(?:(.+?): )?(.*); (.*)$/s.exec(text) ?? [];
  return error(path, message, mend);
}
