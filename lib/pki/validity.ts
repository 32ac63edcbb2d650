import type { Validity } from './secrets-file';

const SECOND = 1000;
export const DAY = 24 * 3600 * SECOND;

/** For machines whose clocks are behind; kubeadm back-dates as much since 1.28 (kubeadm, constants.go). */
const BACKDATED = 5 * 60 * SECOND;

/** From a little before `now`, in milliseconds since 1970, for some days. */
export function validFrom(now: number, days: number): Validity {
  const begin = now - BACKDATED;
  return { notBefore: timeOf(begin), notAfter: timeOf(begin + days * DAY) };
}

/** `2026-01-31T12:00:00Z` of milliseconds since 1970: such texts are in the order of time. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Whether a text is a time as `timeOf` writes it, and one that there is. */
export function isTime(text: string): boolean {
  const milliseconds = Date.parse(text);
  return Number.isInteger(milliseconds) && timeOf(milliseconds) === text;
}
