import { formatAddress, formatMac, parseAddress, parseMac } from './address';

/** Rows longer than this are a slip of the pen: the design goes to 5,000 machines. */
const LONGEST = 20_000;

/** `worker[1-3]` → worker1, worker2, worker3; leading zeros are kept. */
export function expandNames(text: string): string[] | undefined {
  const match = /^([^[\]]*)\[(\d+)-(\d+)\]([^[\]]*)$/.exec(text);
  if (!match) return /[[\]]/.test(text) || text === '' ? undefined : [text];
  const [, before, first, last, after] = match as unknown as [string, string, string, string, string];
  return count(Number(first), Number(last))?.map(
    (n) => before + String(n).padStart(first.length, '0') + after,
  );
}

/** `10.20.0.20-10.20.0.219`, or `10.20.0.20-219`. */
export function expandAddresses(text: string): string[] | undefined {
  return expandNumbers(text, parseAddress, formatAddress);
}

/** `52:54:00:14:02:01-52:54:00:14:02:c8`, or `52:54:00:14:02:01-c8`. */
export function expandMacs(text: string): string[] | undefined {
  return expandNumbers(text, parseMac, formatMac);
}

/** `a-b` → every value from a to b. MACs may have dashes of their own, so it is the one behind a whole value. */
function expandNumbers(
  text: string,
  parse: (text: string) => number | undefined,
  format: (n: number) => string,
): string[] | undefined {
  const only = parse(text);
  if (only !== undefined) return [format(only)];
  const dashes = [...text.matchAll(/-/g)].map(({ index }) => index);
  const dash = dashes.find((at) => parse(text.slice(0, at).trim()) !== undefined);
  if (dash === undefined) return undefined;
  const start = text.slice(0, dash).trim();
  const first = parse(start) as number;
  const last = parse(completed(text.slice(dash + 1).trim(), start));
  return last === undefined ? undefined : count(first, last)?.map(format);
}

/** The end of a range with the parts that it leaves out because they are the start's: `219` → `10.20.0.219`. */
function completed(end: string, start: string): string {
  const [separator = ''] = /[.:-]/.exec(start) ?? [];
  const own = end.split(separator);
  return [...start.split(separator).slice(0, -own.length), ...own].join(separator);
}

function count(first: number, last: number): number[] | undefined {
  const length = last - first + 1;
  return length < 1 || length > LONGEST ? undefined : Array.from({ length }, (_, i) => first + i);
}
