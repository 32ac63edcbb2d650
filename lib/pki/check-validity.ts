import { error, type Issue } from '../plan';
import type { Validity } from './secrets-file';
import { isTime } from './validity';

/** Times that there are, and an end after the beginning. */
export function checkValidity(path: string, { notBefore, notAfter }: Validity): Issue[] {
  const times = Object.entries({ notBefore, notAfter })
    .filter(([, time]) => !isTime(time))
    .map(([field, time]) =>
      error(`${path}.${field}`, `${time} is not a time`, 'write UTC and whole seconds: 2026-01-31T12:00:00Z'),
    );
  if (times.length > 0 || notBefore < notAfter) return times;
  const message = `it ends at ${notAfter}, before it begins at ${notBefore}`;
  return [error(`${path}.notAfter`, message, 'choose a later end')];
}
