import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { authorityNames } from './authorities';
import { type Dated, datedAuthority, datedIn } from './dated';
import type { SecretsFile } from './secrets-file';
import { DAY, timeOf } from './validity';

/** Days before its end from which something is warned of. Ours: a month is enough to go round by hand. */
const WARNED_DAYS = 30;

/** What of the secrets has ended, ends soon, or has not begun, at a time in milliseconds since 1970. */
export function checkDates(model: ClusterModel, file: SecretsFile, now: number): Issue[] {
  return datedIn(model, file).flatMap((each) => judge(each, now));
}

/** The same of authorities alone. */
export function checkAuthorityDates(file: SecretsFile, now: number): Issue[] {
  return authorityNames.flatMap((name) => datedAuthority(file, name)).flatMap((each) => judge(each, now));
}

function judge({ path, what, mend, needed, notBefore, notAfter }: Dated, now: number): Issue[] {
  const time = timeOf(now);
  const serious = needed ? error : warning;
  if (notBefore > time) {
    const message = `${what} begins at ${notBefore}, and here it is ${time}`;
    return [serious(path, message, 'set the clock of this machine if it is behind, or wait')];
  }
  if (notAfter <= time) return [serious(path, `${what} ended at ${notAfter}`, mend)];
  if (notAfter > timeOf(now + WARNED_DAYS * DAY)) return [];
  return [warning(path, `${what} ends at ${notAfter}`, mend)];
}
