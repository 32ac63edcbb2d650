import { createPrivateKey, type X509Certificate } from 'node:crypto';
import { error, type Issue } from '../plan';
import { certificateOf } from './certificates-in';
import { keyOfPem } from './key';
import type { BroughtAuthority } from './secrets-file';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as Parsed,
  SubjectKeyIdentifierExtension,
} from './x509';

/** Whether a brought authority is one, and whether the key is its own. */
export function checkBrought(path: string, authority: BroughtAuthority): Issue[] {
  const parsed = certificateOf(authority);
  if (!parsed) {
    const message = 'it is not one certificate in PEM';
    return [error(`${path}.certificate`, message, 'bring the authority alone, without a chain')];
  }
  const name = parsed.subject.replaceAll('\n', ', ');
  const lack = lackOf(authority.certificate, name);
  if (lack) return [error(`${path}.certificate`, lack, 'let it be made anew without that')];
  if (!parsed.ca) {
    const message = `${name} is not a certificate authority`;
    return [
      error(`${path}.certificate`, message, 'bring the certificate that issues, not one that it issued'),
    ];
  }
  return authority.key === '' ? [] : checkKey(`${path}.key`, authority.key, parsed, name);
}

function checkKey(path: string, key: string, certificate: X509Certificate, name: string): Issue[] {
  if (!keyOfPem(key)) {
    const message = 'it is not an unencrypted key of RSA, P-256 or P-384 in PEM';
    return [error(path, message, 'convert it, or bring another authority')];
  }
  if (certificate.checkPrivateKey(createPrivateKey(key))) return [];
  return [error(path, `it is not the key of ${name}`, 'bring the pair that belongs together')];
}

/** What keeps an authority from issuing, or Go's programs from reading it (crypto/x509, parser.go); undefined if nothing. */
function lackOf(certificate: string, name: string): string | undefined {
  const parsed = new Parsed(certificate);
  const usage = parsed.getExtension(KeyUsagesExtension);
  const isAuthority = parsed.getExtension(BasicConstraintsExtension)?.ca === true;
  if (isAuthority && usage && (usage.usages & KeyUsageFlags.keyCertSign) === 0)
    return `${name} has a keyUsage without keyCertSign, so it may issue nothing`;
  if (parsed.getExtension(SubjectKeyIdentifierExtension)?.critical)
    return `${name} has a critical subjectKeyIdentifier, with which no program of Kubernetes reads it`;
  return parsed.getExtension(AuthorityKeyIdentifierExtension)?.critical
    ? `${name} has a critical authorityKeyIdentifier, with which no program of Kubernetes reads it`
    : undefined;
}
