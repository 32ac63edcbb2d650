import { error, type Issue } from '../plan';
import { authorityNames } from './authorities';
import { type CertificateName, certificateNames, certificates } from './certificates';
import { checkValidity } from './check-validity';
import { authorityEnd } from './expiry';
import type { AuthorityName, Epoch, SecretsFile } from './secrets-file';

/** Leaves that end after they begin, and not after the authority that issues them. */
export function checkLeaves(file: SecretsFile): Issue[] {
  const { renewed, ...all } = file.leaves;
  return [
    ...checkLeaf(file, 'leaves', all, authorityNames),
    ...Object.entries(renewed).flatMap(([id, epoch]) => checkRenewed(file, id, epoch)),
  ];
}

function checkRenewed(file: SecretsFile, id: string, epoch: Epoch): Issue[] {
  const path = `leaves.renewed.${id}`;
  const [name] = id.split('/') as [CertificateName];
  if (!certificateNames.includes(name)) {
    return [error(path, `${name} is not a certificate`, `use one of ${certificateNames.join(', ')}`)];
  }
  return checkLeaf(file, path, epoch, [certificates[name].authority]);
}

function checkLeaf(file: SecretsFile, path: string, epoch: Epoch, by: readonly AuthorityName[]): Issue[] {
  const validity = checkValidity(path, epoch);
  if (validity.length > 0) return validity;
  return by.flatMap((name) => {
    const end = authorityEnd(file, name);
    if (epoch.notAfter <= end) return [];
    const message = `${epoch.notAfter} is after the end of authority ${name}, ${end}`;
    return [error(`${path}.notAfter`, message, `shorten it, or rotate the authority first`)];
  });
}
