import { formatAddress, formatMac, parseAddress, parseMac } from './address';

/** Rows longer than this are a slip of the pen: the design goes to 5,000 machines. */
const LONGEST = 20_000;

/** Why a text is no row of values. */
export type Misread = 'backwards' | 'no row' | 'too long' | 'two widths';

/** What a text stands for, or why for nothing. */
export type Row = Misread | readonly string[];

export function isMisread(row: Row): row is Misread {
  return typeof row === 'string';
}

/** `worker[1-3]` → worker1, worker2, worker3; leading zeros are kept. */
export function expandNames(text: string): Row {
  const match = /^([^[\]]*)\[(\d+)-(\d+)\]([^[\]]*)$/.exec(text);
  if (!match) return /[[\]]/.test(text) || text === '' ? 'no row' : [text];
  const [, before, first, last, after] = match as unknown as [string, string, string, string, string];
  if (last.startsWith('0') && last.length !== first.length) return 'two widths';
  return count(Number(first), Number(last), (n) => before + String(n).padStart(first.length, '0') + after);
}

/** `10.20.0.20-10.20.0.219`, or `10.20.0.20-219`. */
export function expandAddresses(text: string): Row {
  return expandNumbers(text, parseAddress, formatAddress);
}

/** `52:54:00:14:02:01-52:54:00:14:02:c8`, or `52:54:00:14:02:01-c8`. */
export function expandMacs(text: string): Row {
  return expandNumbers(text, parseMac, formatMac);
}

/** `a-b` → every value from a to b. MACs may have dashes of their own, so it is the one behind a whole value. */
function expandNumbers(
  text: string,
  parse: (text: string) => number | undefined,
  format: (n: number) => string,
): Row {
  const only = parse(text);
  if (only !== undefined) return [format(only)];
  const dashes = [...text.matchAll(/-/g)].map(({ index }) => index);
  const dash = dashes.find((at) => parse(text.slice(0, at).trim()) !== undefined);
  if (dash === undefined) return 'no row';
  const start = text.slice(0, dash).trim();
  const first = parse(start) as number;
  const last = parse(completed(text.slice(dash + 1).trim(), start));
  return last === undefined ? 'no row' : count(first, last, format);
}

/** The end of a range with the parts that it leaves out because they are the start's: `219` → `10.20.0.219`. */
function completed(end: string, start: string): string {
  const [separator = ''] = /[.:-]/.exec(start) ?? [];
  const own = end.split(separator);
  return [...start.split(separator).slice(0, -own.length), ...own].join(separator);
}

function count(first: number, last: number, format: (n: number) => string): Row {
  const length = last - first + 1;
  if (length < 1) return 'backwards';
  return length > LONGEST ? 'too long' : Array.from({ length }, (_, i) => format(first + i));
}
