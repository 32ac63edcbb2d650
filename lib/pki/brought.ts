import { createPrivateKey, X509Certificate } from 'node:crypto';
import { error, type Issue } from '../plan';
import { keyOfPem } from './key';
import type { BroughtAuthority } from './secrets-file';

/** Whether a brought authority is one, and whether the key is its own. */
export function checkBrought(path: string, { certificate, key }: BroughtAuthority): Issue[] {
  const parsed = parseCertificate(certificate);
  if (!parsed) {
    const message = 'it is not one certificate in PEM';
    return [error(`${path}.certificate`, message, 'bring the authority alone, without a chain')];
  }
  const name = parsed.subject.replaceAll('\n', ', ');
  if (!parsed.ca) {
    const message = `${name} is not a certificate authority`;
    return [
      error(`${path}.certificate`, message, 'bring the certificate that issues, not one that it issued'),
    ];
  }
  return key === '' ? [] : checkKey(`${path}.key`, key, parsed, name);
}

function checkKey(path: string, key: string, certificate: X509Certificate, name: string): Issue[] {
  if (!keyOfPem(key)) {
    const message = 'it is not an unencrypted key of RSA, P-256 or P-384 in PEM';
    return [error(path, message, 'convert it, or bring another authority')];
  }
  if (certificate.checkPrivateKey(createPrivateKey(key))) return [];
  return [error(path, `it is not the key of ${name}`, 'bring the pair that belongs together')];
}

/** One certificate; undefined if the text is none, or more than one. */
export function parseCertificate(text: string): X509Certificate | undefined {
  if (text.split('-----BEGIN CERTIFICATE-----').length !== 2) return undefined;
  try {
    return new X509Certificate(text);
  } catch {
    return undefined;
  }
}
