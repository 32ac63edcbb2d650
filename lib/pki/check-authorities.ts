import { error, type Issue } from '../plan';
import { authorityNames } from './authorities';
import { checkBrought } from './brought';
import { checkValidity } from './check-validity';
import { type AuthorityName, isBrought, type SecretsFile } from './secrets-file';

/** Generations of authorities and of the service accounts' key: each one once, and the one in use among them. */
export function checkAuthorities(file: SecretsFile): Issue[] {
  const { signing, accepted } = file.serviceAccount;
  return [
    ...authorityNames.flatMap((name) => checkAuthority(file, name)),
    ...checkEpochs('serviceAccount', 'signing', signing, accepted),
  ];
}

function checkAuthority({ authorities }: SecretsFile, name: AuthorityName): Issue[] {
  const path = `authorities.${name}`;
  const { issuing, accepted } = authorities[name];
  const epochs = accepted.map(({ epoch }) => epoch);
  return [
    ...checkEpochs(path, 'issuing', issuing, epochs),
    ...accepted.flatMap((each, i) =>
      isBrought(each)
        ? checkBrought(`${path}.accepted[${i}]`, each)
        : checkValidity(`${path}.accepted[${i}]`, each),
    ),
  ];
}

function checkEpochs(path: string, field: string, used: number, accepted: readonly number[]): Issue[] {
  if (new Set(accepted).size !== accepted.length) {
    const message = `${accepted.join(', ')} has an epoch twice`;
    return [error(`${path}.accepted`, message, 'keep one of the two')];
  }
  if (accepted.includes(used)) return [];
  const message = `epoch ${used} is not among those that are accepted (${accepted.join(', ')})`;
  return [error(`${path}.${field}`, message, 'choose one of these')];
}
