import { createHash } from 'node:crypto';
import type { MachinePlan } from '../plan';
import type { AlternativeNames } from './alternative-names';
import type { Usage } from './certificate';
import { type CertificateName, certificates } from './certificates';
import { deriveScalar, deriveSerial, type Place } from './derive';
import { keyOfScalar, type PrivateKey } from './key';
import type { Pki } from './pki';
import type { Epoch, SecretsFile } from './secrets-file';
import {
  BasicConstraintsExtension,
  distinguishedName,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  signCertificate,
  type ToBeSigned,
} from './x509';

/** Who holds a leaf: a machine, or the person whom the sealed bundle is for. */
export type Holder = MachinePlan | 'person';

/** `apiserver/master1`: the leaf's name in labels and in the secrets file. */
export function leafId(name: CertificateName, holder: Holder): string {
  return holder === 'person' ? name : `${name}/${holder.name}`;
}

/** The generation of a leaf: its holder's own, its name's, or that of all. */
export function epochOf({ leaves }: SecretsFile, name: CertificateName, holder: Holder): Epoch {
  return leaves.renewed[leafId(name, holder)] ?? leaves.renewed[name] ?? leaves;
}

function placeOf({ file }: Pki, name: CertificateName, holder: Holder): Place {
  const { epoch } = epochOf(file, name, holder);
  return { realm: certificates[name].authority, epoch, subject: leafId(name, holder) };
}

export function leafKey(pki: Pki, name: CertificateName, holder: Holder): PrivateKey {
  return keyOfScalar(deriveScalar(pki.from, placeOf(pki, name, holder)));
}

/** The certificate as PEM, from the authority's issuing generation. */
export async function leafCertificate(pki: Pki, name: CertificateName, holder: Holder): Promise<string> {
  const { authority, names, organization, usages } = certificates[name];
  const { issuing } = pki.authorities[authority];
  if (!issuing.key) throw new Error(`${leafId(name, holder)}: the key of authority ${authority} is not here`);
  const { notBefore, notAfter } = epochOf(pki.file, name, holder);
  const content = {
    subject: distinguishedName(commonName(name, holder), organization?.(pki.plan.release)),
    issuer: issuing.subject,
    notBefore,
    notAfter,
    publicKey: leafKey(pki, name, holder).spki,
    extensions: [
      ...extensions(usages, holder === 'person' ? undefined : names?.(pki.plan, holder)),
      ...issuing.identifier,
    ],
  };
  const serialNumber = deriveSerial(pki.from, placeOf(pki, name, holder), digest(content));
  return signCertificate({ ...content, serialNumber }, issuing.key);
}

/** The user's name, as the API server sees it. */
export function commonName(name: CertificateName, holder: Holder): string {
  const pattern = certificates[name].commonName;
  return holder === 'person' ? pattern : pattern.replace('<machine>', holder.name);
}

const COMMON: readonly Extension[] = [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
];

const USAGES = { client: ExtendedKeyUsage.clientAuth, server: ExtendedKeyUsage.serverAuth } as const;

function extensions(usages: readonly Usage[], names: AlternativeNames | undefined): Extension[] {
  return [
    ...COMMON,
    new ExtendedKeyUsageExtension(usages.map((usage) => USAGES[usage])),
    ...(names ? [new SubjectAlternativeNameExtension(generalNames(names))] : []),
  ];
}

function generalNames({ dns, ip }: AlternativeNames) {
  return [
    ...dns.map((value) => ({ type: 'dns' as const, value })),
    ...ip.map((value) => ({ type: 'ip' as const, value })),
  ];
}

/** Of all that the certificate says. DER says itself where a part ends. */
function digest({
  subject,
  issuer,
  notBefore,
  notAfter,
  publicKey,
  extensions,
}: Omit<ToBeSigned, 'serialNumber'>) {
  const hash = createHash('sha256');
  for (const name of [subject, issuer]) hash.update(Buffer.from(name.toArrayBuffer()));
  hash.update(`${notBefore}/${notAfter}`).update(publicKey);
  for (const { rawData } of extensions) hash.update(Buffer.from(rawData));
  return hash.digest('hex');
}
