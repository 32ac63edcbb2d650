/** Whether `npm run test:long` runs: the configurations of Jest say so, and no environment. */
declare const LONG: boolean;

/**
 * Of what is drawn or paired: a share of it with `npm test`, which a person waits for, and all of it with
 * `npm run test:long`, which CI runs as well.
 */
export const isLong = LONG;

/** How many times. */
export function runs(share: number, all: number): number {
  return isLong ? all : share;
}
