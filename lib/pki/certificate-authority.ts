import { createHash } from 'node:crypto';
import { authorities } from './authorities';
import { type Derivation, deriveScalar, deriveSerial } from './derive';
import { keyOfPem, keyOfScalar, type PrivateKey } from './key';
import {
  type AuthorityEpoch,
  type AuthorityName,
  type BroughtAuthority,
  type Epoch,
  isBrought,
} from './secrets-file';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  distinguishedName,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type Name,
  SubjectKeyIdentifierExtension,
  signCertificate,
  X509Certificate,
} from './x509';

/** One generation of an authority, ready to issue. */
export interface CertificateAuthority {
  readonly epoch: number;
  /** PEM. */
  readonly certificate: string;
  /** Undefined if somebody else keeps it. */
  readonly key: PrivateKey | undefined;
  readonly subject: Name;
  /** What its leaves say of it beside its name, which two generations share. */
  readonly identifier: readonly Extension[];
}

export async function openAuthority(
  from: Derivation,
  name: AuthorityName,
  epoch: AuthorityEpoch,
): Promise<CertificateAuthority> {
  return isBrought(epoch) ? brought(epoch) : derived(from, name, epoch);
}

/** What it may do, as kubeadm has it, but no authority below it. */
const CONSTRAINTS: readonly Extension[] = [
  new BasicConstraintsExtension(true, 0, true),
  new KeyUsagesExtension(
    KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment | KeyUsageFlags.keyCertSign,
    true,
  ),
];

async function derived(from: Derivation, name: AuthorityName, epoch: Epoch): Promise<CertificateAuthority> {
  const place = { realm: name, epoch: epoch.epoch, subject: 'ca' };
  const key = keyOfScalar(deriveScalar(from, place));
  const subject = distinguishedName(authorities[name].commonName);
  const keyId = keyIdOf(key);
  const certificate = await signCertificate(
    {
      serialNumber: deriveSerial(from, place, `${epoch.notBefore}/${epoch.notAfter}`),
      subject,
      issuer: subject,
      notBefore: epoch.notBefore,
      notAfter: epoch.notAfter,
      publicKey: key.spki,
      extensions: [...CONSTRAINTS, new SubjectKeyIdentifierExtension(keyId)],
    },
    key,
  );
  return {
    epoch: epoch.epoch,
    certificate,
    key,
    subject,
    identifier: [new AuthorityKeyIdentifierExtension(keyId)],
  };
}

/** SHA-1 of the public point (RFC 5280, 4.2.1.2), which is the last 65 bytes of a P-256 key. */
function keyIdOf({ spki }: PrivateKey): string {
  return createHash('sha1').update(spki.subarray(-65)).digest('hex');
}

/**
 * One that does not say its key's identifier has that which all of its leaves would have said: strict clients refuse
 * a leaf without (RFC 5280, 4.2.1.1 and 4.2.1.2).
 */
async function brought({ epoch, certificate, key }: BroughtAuthority): Promise<CertificateAuthority> {
  const parsed = new X509Certificate(certificate);
  const said = parsed.getExtension(SubjectKeyIdentifierExtension)?.keyId;
  const keyId = said ?? Buffer.from(await parsed.publicKey.getKeyIdentifier()).toString('hex');
  return {
    epoch,
    certificate,
    key: key === '' ? undefined : keyOfPem(key),
    subject: new Uint8Array(parsed.subjectName.toArrayBuffer()),
    identifier: [new AuthorityKeyIdentifierExtension(keyId)],
  };
}
