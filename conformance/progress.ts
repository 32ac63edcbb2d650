import { colours } from '../lib/cli/colours';

export type Progress = (who: string, what: string) => void;

/** One line to standard error for each thing that happens, with the time since the start. */
export function startProgress(): Progress {
  const start = process.hrtime.bigint();
  return (who, what) => {
    const seconds = Number((process.hrtime.bigint() - start) / 1_000_000_000n);
    process.stderr.write(`${colours.dim(`${seconds}`.padStart(4))}  ${who.padEnd(18)} ${what}\n`);
  };
}
