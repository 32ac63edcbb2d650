import type { Validity } from './secrets-file';

const DAY = 24 * 3600;

/** For machines whose clocks are behind; kubeadm back-dates as much since 1.28 (kubeadm, constants.go). */
const BACKDATED = 5 * 60;

/** From a little before `now`, in milliseconds since 1970, for some days. */
export function validFrom(now: number, days: number): Validity {
  const begin = Math.floor(now / 1000) - BACKDATED;
  return { notBefore: timeOf(begin), notAfter: timeOf(begin + days * DAY) };
}

/** `2026-01-31T12:00:00Z`: such texts are in the order of time. */
export function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** Whether a text is a time as `timeOf` writes it, and one that there is. */
export function isTime(text: string): boolean {
  const milliseconds = Date.parse(text);
  return Number.isInteger(milliseconds) && timeOf(milliseconds / 1000) === text;
}
