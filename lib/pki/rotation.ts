import { type CertificateName, certificateNames } from './certificates';
import { AskedError, SecretsError } from './secrets-error';
import type { AuthorityEpoch, AuthorityName, BroughtAuthority, SecretsFile, Validity } from './secrets-file';

/**
 * The steps by which a key that many trust is replaced: first all learn to trust the next one, then it is used, then
 * the old one is forgotten. Every step is rolled out before the following one is taken.
 */
export type RotationStep = 'introduce' | 'switch' | 'retire';

/** What stands in for an authority's next generation: dates for a key that derives, or one that is brought. */
export type NextAuthority = Omit<BroughtAuthority, 'epoch'> | Validity;

/** A leaf anew, with another key: of one machine, of all machines, or all leaves of the cluster. */
export function renewLeaf(file: SecretsFile, target: LeafTarget, validity: Validity): SecretsFile {
  const { renewed, ...all } = file.leaves;
  const epoch = Math.max(all.epoch, ...Object.values(renewed).map((each) => each.epoch)) + 1;
  if (target.name === 'all') return { ...file, leaves: { epoch, ...validity, renewed: {} } };
  const { name, machine } = target;
  const id = machine === undefined ? name : `${name}/${machine}`;
  const kept = Object.entries(renewed).filter(([key]) => key !== id && !key.startsWith(`${id}/`));
  const entries = [...kept, [id, { epoch, ...validity }] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...file, leaves: { ...all, renewed: Object.fromEntries(entries) } };
}

export interface LeafTarget {
  readonly name: CertificateName | 'all';
  /** Undefined for all machines. */
  readonly machine: string | undefined;
}

export function leafName(text: string): LeafTarget['name'] {
  const found = (['all', ...certificateNames] as const).find((name) => name === text);
  if (found) return found;
  throw new AskedError(`${text}: there is no such certificate; use all, ${certificateNames.join(', ')}`);
}

/** Files that somebody else made anew; those that are not among them stay. */
export function renewIssued(file: SecretsFile, issued: SecretsFile['issued']): SecretsFile {
  const renewed = Object.entries(issued).map(([machine, files]) => [
    machine,
    { ...file.issued[machine], ...files },
  ]);
  return { ...file, issued: { ...file.issued, ...Object.fromEntries(renewed) } };
}

/** Another token. Machines that have not joined yet need the new one; nodes need none. */
export function renewToken(file: SecretsFile): SecretsFile {
  return { ...file, token: { epoch: file.token.epoch + 1 } };
}

export function rotateAuthority(
  file: SecretsFile,
  name: AuthorityName,
  step: RotationStep,
  next: NextAuthority,
): SecretsFile {
  const { issuing, accepted } = file.authorities[name];
  const known = new Map(accepted.map((generation) => [generation.epoch, generation]));
  const after = advance(`authorities.${name}`, step, { used: issuing, accepted: [...known.keys()] });
  const authority = {
    issuing: after.used,
    accepted: after.accepted.map((epoch): AuthorityEpoch => known.get(epoch) ?? { epoch, ...next }),
  };
  return { ...file, authorities: { ...file.authorities, [name]: authority } };
}

export function rotateServiceAccount(file: SecretsFile, step: RotationStep): SecretsFile {
  const { signing, accepted } = file.serviceAccount;
  const after = advance('serviceAccount', step, { used: signing, accepted });
  return { ...file, serviceAccount: { signing: after.used, accepted: after.accepted } };
}

interface Generations {
  readonly used: number;
  readonly accepted: readonly number[];
}

function advance(path: string, step: RotationStep, { used, accepted }: Generations): Generations {
  const newest = Math.max(...accepted);
  const due = accepted.length === 1 ? 'introduce' : used === newest ? 'retire' : 'switch';
  if (step !== due) {
    throw new SecretsError(
      `${path}: the next step is ${due} and not ${step}; take it once all before is rolled out`,
    );
  }
  switch (step) {
    case 'introduce':
      return { used, accepted: [...accepted, newest + 1] };
    case 'switch':
      return { used: newest, accepted };
    case 'retire':
      return { used, accepted: [used] };
  }
}
