import { error, type Issue } from '../plan';
import { authorityNames } from './authorities';
import { type AuthorityEpoch, type AuthorityName, isBrought, type SecretsFile } from './secrets-file';
import { timeOf } from './validity';
import { X509Certificate } from './x509';

/** Until when a generation of an authority is valid. */
export function endOf(authority: AuthorityEpoch): string {
  return isBrought(authority) ? certificateEnd(authority.certificate) : authority.notAfter;
}

/** Until when a certificate in PEM is valid. */
export function certificateEnd(pem: string): string {
  return timeOf(new X509Certificate(pem).notAfter.getTime());
}

/** Until when an authority's issuing generation is valid; for ever if there is none, which is told elsewhere. */
export function authorityEnd({ authorities }: SecretsFile, name: AuthorityName): string {
  const { issuing, accepted } = authorities[name];
  const generation = accepted.find(({ epoch }) => epoch === issuing);
  return generation ? endOf(generation) : '9999-12-31T23:59:59Z';
}

/** Authorities that have ended at a time: nothing that they issued works any more. */
export function expiredAuthorities(file: SecretsFile, now: string): Issue[] {
  return authorityNames
    .filter((name) => authorityEnd(file, name) <= now)
    .map((name) =>
      error(
        `authorities.${name}`,
        `it has expired at ${authorityEnd(file, name)}`,
        'bring one that is valid, or begin anew with `npm run secrets`',
      ),
    );
}
