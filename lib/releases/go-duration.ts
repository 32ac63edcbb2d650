import type { Reader } from './reader';

export const DURATION: Reader = {
  // time.ParseDuration.
  reads: (text) => text === '0' || /^[+-]?((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(text),
  mend: 'write a number with a unit, such as 30s or 1h30m',
};

/** Go takes two letters for micro, U+00B5 and U+03BC (time, unitMap). */
const UNITS: Readonly<Record<string, number>> = {
  h: 3.6e12,
  m: 6e10,
  ms: 1e6,
  ns: 1,
  s: 1e9,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
};

/** How long a duration is. */
export function nanoseconds(text: string): number {
  const parts = [...text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g)];
  const sum = parts.reduce(
    (total, [, count, unit]) => total + Number(count) * (UNITS[unit as string] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
