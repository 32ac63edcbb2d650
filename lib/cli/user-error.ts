import type { Issue } from '../plan';

/** A mistake of the user's, told without a stack trace. */
export class UserError extends Error {
  constructor(
    message: string,
    /** All that is wrong, if the message tells of more than one thing. */
    readonly issues?: readonly Issue[],
  ) {
    super(message);
  }
}

/** A mistake in the command line, whatever the description says. */
export class UsageError extends UserError {}
