import { InvalidArgumentError } from 'commander';

/** A number of days, as an option has it. */
export function days(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number of days from 1 to 99999.');
}
