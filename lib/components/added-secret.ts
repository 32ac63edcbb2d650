import type { SecretFile } from '../artifacts';
import type { Issue, Placed } from '../plan';
import { checkSecretName } from '../plan/secret-name';
import type { SecretFileSpec } from '../spec';
import { addedFile, checkFileMode, checkFilePath } from './added-file';

/** A file that the description adds, and whose content only `sealed/` has. */
export function toSecretFile(added: Placed<SecretFileSpec>): SecretFile {
  return {
    ...addedFile(added, '0600'),
    kind: 'secret',
    source: { from: 'value', name: added.value.secret },
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
