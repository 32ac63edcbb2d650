import { sha256 } from '../formats';
import type { MachinePlan } from '../plan';
import { type CertificateName, certificates } from './certificates';
import { deriveScalar, deriveSerial, type Place } from './derive';
import { keyOfScalar, type PrivateKey } from './key';
import type { ClientCertificate } from './kubeconfig';
import { leafExtensions } from './leaf-extensions';
import type { Pki } from './pki';
import type { Epoch, SecretsFile } from './secrets-file';
import { distinguishedName, signCertificate } from './x509';

/** Who holds a leaf: a machine, or the person whom the sealed bundle is for. */
export type Holder = MachinePlan | 'person';

/** `apiserver/master1`: the leaf's name in labels and in the secrets file. */
function leafId(name: CertificateName, holder: Holder): string {
  return holder === 'person' ? name : `${name}/${holder.name}`;
}

/** The generation of a leaf: its holder's own, its name's, or that of all. */
export function epochOf(file: SecretsFile, name: CertificateName, holder: Holder): Epoch {
  const id = epochId(file, name, holder);
  return (id === undefined ? undefined : file.leaves.renewed[id]) ?? file.leaves;
}

/** Under which name of `leaves.renewed` the generation of a leaf stands; undefined if it is that of all. */
export function epochId({ leaves }: SecretsFile, name: CertificateName, holder: Holder): string | undefined {
  return [leafId(name, holder), name].find((id) => id in leaves.renewed);
}

function placeOf({ file }: Pki, name: CertificateName, holder: Holder): Place {
  const { epoch } = epochOf(file, name, holder);
  return { realm: certificates[name].authority, epoch, subject: leafId(name, holder) };
}

export function leafKey(pki: Pki, name: CertificateName, holder: Holder): PrivateKey {
  return keyOfScalar(deriveScalar(pki.from, placeOf(pki, name, holder)));
}

/** The certificate as PEM, from the authority's issuing generation, and its key. */
export async function issueLeaf(pki: Pki, name: CertificateName, holder: Holder): Promise<ClientCertificate> {
  const key = leafKey(pki, name, holder);
  return { certificate: await certificateFor(pki, name, holder, key), key: key.pem };
}

async function certificateFor(
  pki: Pki,
  name: CertificateName,
  holder: Holder,
  { spki }: PrivateKey,
): Promise<string> {
  const { authority, names, organization, usage } = certificates[name];
  const { issuing } = pki.authorities[authority];
  if (!issuing.key) throw new Error(`${leafId(name, holder)}: the key of authority ${authority} is not here`);
  const user = [commonName(name, holder), organization?.(pki.plan)] as const;
  const alternatives = holder === 'person' ? undefined : names?.(pki.plan, holder);
  const { notBefore, notAfter } = epochOf(pki.file, name, holder);
  const said = digest([issuing.certificate, user, alternatives, usage, notBefore, notAfter]);
  return signCertificate(
    {
      serialNumber: deriveSerial(pki.from, placeOf(pki, name, holder), said),
      subject: distinguishedName(...user),
      issuer: issuing.subject,
      notBefore,
      notAfter,
      publicKey: spki,
      extensions: [...leafExtensions(usage, alternatives), ...issuing.identifier],
    },
    issuing.key,
  );
}

/** Of all that a certificate says, but for its key, which is the place's own. */
function digest(content: readonly unknown[]): string {
  return sha256(JSON.stringify(content));
}

/** The user's name, as the API server sees it. */
export function commonName(name: CertificateName, holder: Holder): string {
  const pattern = certificates[name].commonName;
  return holder === 'person' ? pattern : pattern.replace('<machine>', holder.name);
}
