import type { X509Certificate as Parsed } from 'node:crypto';
import {
  type AuthorityEpoch,
  type AuthorityName,
  isBrought,
  type SecretsFile,
  type Validity,
} from './secrets-file';
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

/** From when to when a certificate that somebody else made is valid. */
export function validityOf({ validFrom, validTo }: Parsed): Validity {
  return { notBefore: timeOf(Date.parse(validFrom)), notAfter: timeOf(Date.parse(validTo)) };
}

/** Until when an authority's issuing generation is valid; for ever if there is none, which is told elsewhere. */
export function authorityEnd({ authorities }: SecretsFile, name: AuthorityName): string {
  const { issuing, accepted } = authorities[name];
  const generation = accepted.find(({ epoch }) => epoch === issuing);
  return generation ? endOf(generation) : '9999-12-31T23:59:59Z';
}
