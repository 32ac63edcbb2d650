import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './data-file';

/** generated/minors.json: the release that each minor's file was taken from, the oldest first. */
interface Minors {
  readonly etcd: Readonly<Record<string, string>>;
  readonly kubernetes: Readonly<Record<string, string>>;
}

export function readMinors(file: string): Minors {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { etcd: {}, kubernetes: {} };
}

/** Adds a minor, or its newer release. */
export function recordMinor(file: string, product: keyof Minors, minor: string, version: string): void {
  const minors = readMinors(file);
  const releases = { ...minors[product], [minor]: version };
  const sorted = Object.entries(releases).sort(([a], [b]) => ordinal(a) - ordinal(b));
  const whole = { ...minors, [product]: Object.fromEntries(sorted) };
  writeWhole(file, `${JSON.stringify(whole, undefined, 2)}\n`);
}

/** `1.36` → 36; both products have had one major version for as long as minors are known here. */
function ordinal(minor: string): number {
  return Number(minor.split('.')[1]);
}
