import type { SecretFile } from '../artifacts';
import type { Issue, Placed } from '../plan';
import { checkSecretName } from '../plan/secret-name';
import type { SecretFileSpec } from '../spec';
import { checkFileMode, checkFilePath, REASON } from './added-file';

/** A file that the description adds, and whose content only `sealed/` has. */
export function toSecretFile({ value, path }: Placed<SecretFileSpec>): SecretFile {
  return {
    kind: 'secret',
    path: value.path,
    mode: Number.parseInt(value.mode ?? '0600', 8),
    owner: 'root:root',
    source: { from: 'value', name: value.secret },
    reason: REASON,
    overriddenBy: [path],
  };
}

/** Whether others can read it says rule secret-modes. */
export function checkSecretFile({ value, path }: Placed<SecretFileSpec>): Issue[] {
  return [
    ...checkFilePath(value, path),
    ...checkFileMode(value, path),
    ...checkSecretName(value.secret, `${path}.secret`),
  ];
}
