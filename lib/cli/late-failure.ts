import { tellFailure } from './failure';
import { thrownText } from './thrown-text';
import { UserError } from './user-error';

/** Descriptions that were read, by path, as the user named them. */
const read = new Map<string, string>();

export function wasRead(path: string, file: string): void {
  read.set(path, file);
}

/** A promise that nobody waits for, or a timer: Node would add a stack to what goes wrong in one of a description's. */
export function tellLateFailures(json: boolean): void {
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (cause: unknown) => process.exit(tellFailure(mistakeIn(cause) ?? cause, json)));
}

function mistakeIn(cause: unknown): UserError | undefined {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const [path, file] = [...read].find(([each]) => stack.includes(`${each}:`)) ?? [];
  // Bootwright throws nothing that has no stack.
  if (path === undefined && stack !== '') return undefined;
  const what = thrownText(cause)
    .replace(/^Error: /, '')
    .split('\n')[0];
  const mend = 'wait for nothing in it: read files with readFileSync';
  return new UserError(`${file ?? 'the description'}: it fails after it was read: ${what}; ${mend}`);
}
