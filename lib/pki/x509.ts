// The library's dependency injection needs it to be there first.
import 'reflect-metadata';
import type { Extension } from '@peculiar/x509';
import { bitString, directoryString, integer, objectIdentifier, sequence, tagged, time } from './der';
import type { PrivateKey } from './key';
import { pem } from './pem';
import type { Validity } from './secrets-file';

export {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from '@peculiar/x509';

/** A name in DER. */
export type Name = Uint8Array;

/** All that a certificate says (RFC 5280, 4.1). */
export interface ToBeSigned extends Validity {
  /** Hex. */
  readonly serialNumber: string;
  readonly subject: Name;
  readonly issuer: Name;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
}

const COMMON_NAME = objectIdentifier('2.5.4.3');
const ORGANIZATION = objectIdentifier('2.5.4.10');

/** Organizations before the common name, as Go writes names. */
export function distinguishedName(commonName: string, organization?: string): Name {
  return sequence(
    ...(organization ? [attribute(ORGANIZATION, organization)] : []),
    attribute(COMMON_NAME, commonName),
  );
}

function attribute(type: Uint8Array, value: string): Buffer {
  return tagged(0x31, sequence(type, directoryString(value)));
}

/** Version 3, which has extensions. */
const VERSION = tagged(0xa0, integer(Buffer.of(2)));

/** The certificate as PEM. */
export function signCertificate(content: ToBeSigned, key: PrivateKey): string {
  const algorithm = ALGORITHMS[key.algorithm.name === 'ECDSA' ? key.algorithm.hash : 'RSA'] as Buffer;
  const toBeSigned = sequence(
    VERSION,
    integer(Buffer.from(content.serialNumber, 'hex')),
    algorithm,
    content.issuer,
    sequence(time(content.notBefore), time(content.notAfter)),
    content.subject,
    content.publicKey,
    tagged(0xa3, sequence(...content.extensions.map(({ rawData }) => new Uint8Array(rawData)))),
  );
  const signature = key.sign(toBeSigned);
  const inDer = key.algorithm.name === 'ECDSA' ? pairOf(signature) : signature;
  return pem('CERTIFICATE', sequence(toBeSigned, algorithm, bitString(inDer)));
}

/** How a key signs, by the hash of one on a curve: AlgorithmIdentifier of RFC 5758, 3.2, and RFC 4055, 5. */
const ALGORITHMS: Readonly<Record<string, Buffer>> = {
  RSA: sequence(objectIdentifier('1.2.840.113549.1.1.11'), tagged(0x05)),
  'SHA-256': sequence(objectIdentifier('1.2.840.10045.4.3.2')),
  'SHA-384': sequence(objectIdentifier('1.2.840.10045.4.3.3')),
};

/** `r || s` as ECDSA-Sig-Value of RFC 3279, 2.2.3. */
function pairOf(signature: Uint8Array): Buffer {
  const half = signature.byteLength / 2;
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)));
}
