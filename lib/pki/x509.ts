// The library's dependency injection needs it to be there first.
import 'reflect-metadata';
import { type Extension, Name, X509CertificateGenerator } from '@peculiar/x509';
import type { PrivateKey } from './key';
import type { Validity } from './secrets-file';

export {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type Name,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from '@peculiar/x509';

/** All that a certificate says. Nothing is left to the library, which would ask the clock and chance. */
export interface ToBeSigned extends Validity {
  readonly serialNumber: string;
  readonly subject: Name;
  readonly issuer: Name;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
}

/** Organizations before the common name, as Go writes names. */
export function distinguishedName(commonName: string, organization?: string): Name {
  return new Name([...(organization ? [{ O: [organization] }] : []), { CN: [commonName] }]);
}

/**
 * The library signs with whatever its crypto provider has for `sign`, and asks the key for nothing but its
 * algorithm. So our keys serve as its keys, and WebCrypto, whose ECDSA is randomized, is never asked.
 */
const provider = {
  subtle: { sign: async (_algorithm: unknown, key: PrivateKey, data: ArrayBuffer) => signWith(key, data) },
};

function signWith(key: PrivateKey, data: ArrayBuffer): ArrayBuffer {
  return new Uint8Array(key.sign(new Uint8Array(data))).buffer;
}

/** The certificate as PEM. */
export async function signCertificate(content: ToBeSigned, key: PrivateKey): Promise<string> {
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: content.serialNumber,
      subject: content.subject,
      issuer: content.issuer,
      notBefore: new Date(content.notBefore),
      notAfter: new Date(content.notAfter),
      publicKey: content.publicKey,
      signingKey: key,
      extensions: [...content.extensions],
    },
    provider,
  );
  return `${certificate.toString('pem')}\n`;
}
