/** How a verb ends: one table for all of them. 64 and 70 are EX_USAGE and EX_SOFTWARE of sysexits(3). */
export const EXIT = {
  done: 0,
  mistake: 1,
  changes: 2,
  warnings: 3,
  usage: 64,
  defect: 70,
} as const;

/** What each of them says, as `--help` and docs/command-line.md have it. */
export const exitCodes: Readonly<Record<number, string>> = {
  [EXIT.done]: 'it is done; warnings may have been told',
  [EXIT.mistake]: 'something in the description, a file or the system must be mended',
  [EXIT.changes]: '`synth --check`: synth would change the bundle',
  [EXIT.warnings]: 'there are warnings, and `--strict` was given; nothing was written',
  [EXIT.usage]: 'the command line is wrong',
  [EXIT.defect]: 'Bootwright has a defect; please report it',
};

export function exitCodesText(): string {
  const rows = Object.entries(exitCodes).map(
    ([code, what]) => `  ${code.padEnd(4)} ${what.replaceAll('`', '')}`,
  );
  return `\nExit codes:\n${rows.join('\n')}`;
}
