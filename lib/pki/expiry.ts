import type { X509Certificate } from 'node:crypto';
import { certificateOf } from './certificates-in';
import {
  type AuthorityEpoch,
  type AuthorityName,
  isBrought,
  type SecretsFile,
  type Validity,
} from './secrets-file';
import { timeOf } from './validity';

/** From when to when a certificate that somebody else made is valid. */
export function validityOf({ validFrom, validTo }: X509Certificate): Validity {
  return { notBefore: timeOf(Date.parse(validFrom)), notAfter: timeOf(Date.parse(validTo)) };
}

/** From when to when a generation of an authority is valid. */
export function authorityValidity(generation: AuthorityEpoch): Validity {
  if (!isBrought(generation)) return { notBefore: generation.notBefore, notAfter: generation.notAfter };
  const certificate = certificateOf(generation);
  if (!certificate) throw new Error('an authority that was read is no certificate');
  return validityOf(certificate);
}

/** Until when an authority's issuing generation is valid; for ever if there is none, which is told elsewhere. */
export function authorityEnd({ authorities }: SecretsFile, name: AuthorityName): string {
  const { issuing, accepted } = authorities[name];
  const generation = accepted.find(({ epoch }) => epoch === issuing);
  return generation ? authorityValidity(generation).notAfter : '9999-12-31T23:59:59Z';
}
