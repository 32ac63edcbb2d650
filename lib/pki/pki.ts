import type { ClusterPlan } from '../plan';
import { authorityNames } from './authorities';
import { type CertificateAuthority, openAuthority } from './certificate-authority';
import type { Derivation } from './derive';
import type { AuthorityName, SecretsFile } from './secrets-file';

/** A cluster's plan and its secrets file, with the authorities ready to issue. */
export interface Pki {
  readonly plan: ClusterPlan;
  readonly file: SecretsFile;
  readonly from: Derivation;
  readonly authorities: Readonly<Record<AuthorityName, Generations>>;
}

/** An authority's generations: the one that issues, and all that are trusted with it in front. */
interface Generations {
  readonly issuing: CertificateAuthority;
  readonly accepted: readonly CertificateAuthority[];
}

export async function openPki(plan: ClusterPlan, file: SecretsFile): Promise<Pki> {
  const from = { seed: Buffer.from(file.seed, 'base64'), cluster: file.cluster };
  const opened = authorityNames.map(async (name) => [name, await openGenerations(from, name, file)] as const);
  const authorities = Object.fromEntries(await Promise.all(opened)) as Pki['authorities'];
  return { plan, file, from, authorities };
}

/** The issuing one first: kubeadm takes the first certificate of a file for the authority. */
async function openGenerations(
  from: Derivation,
  name: AuthorityName,
  file: SecretsFile,
): Promise<Generations> {
  const { issuing, accepted } = file.authorities[name];
  const open = (epoch: (typeof accepted)[number]) => openAuthority(from, name, epoch);
  const others = accepted.filter(({ epoch }) => epoch !== issuing);
  const [first] = accepted.filter(({ epoch }) => epoch === issuing);
  if (!first) throw new Error(`authorities.${name} issues from an epoch that it does not have`);
  const opened = await open(first);
  return { issuing: opened, accepted: [opened, ...(await Promise.all(others.map(open)))] };
}

/** PEM of all generations of an authority that are trusted now. */
export function trustedCertificates({ authorities }: Pki, name: AuthorityName): string {
  return authorities[name].accepted.map(({ certificate }) => certificate).join('');
}
