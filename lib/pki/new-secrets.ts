import { authorityNames } from './authorities';
import { type AuthorityName, type AuthoritySecrets, FORMAT, type SecretsFile } from './secrets-file';
import { validFrom } from './validity';

/** What a new secrets file is made from. Chance and the clock are the caller's. */
export interface NewSecrets {
  readonly cluster: string;
  /** 32 random bytes. */
  readonly seed: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly authorityDays: number;
  readonly leafDays: number;
  /** Authorities that are there already: certificate and key as PEM, the key empty if somebody else keeps it. */
  readonly brought: Readonly<
    Partial<Record<AuthorityName, { readonly certificate: string; readonly key: string }>>
  >;
  readonly issued: SecretsFile['issued'];
}

/** kubeadm's own periods (kubeadm, constants.go, CACertificateValidityPeriod and CertificateValidityPeriod). */
export const AUTHORITY_DAYS = 3650;
export const LEAF_DAYS = 365;

export function newSecrets(from: NewSecrets): SecretsFile {
  const authorities = authorityNames.map((name) => [name, firstGeneration(from, name)] as const);
  return {
    format: FORMAT,
    cluster: from.cluster,
    seed: Buffer.from(from.seed).toString('base64'),
    authorities: Object.fromEntries(authorities) as SecretsFile['authorities'],
    leaves: { epoch: 1, ...validFrom(from.now, from.leafDays), renewed: {} },
    serviceAccount: { signing: 1, accepted: [1] },
    token: { epoch: 1 },
    issued: from.issued,
    values: {},
  };
}

function firstGeneration({ authorityDays, brought, now }: NewSecrets, name: AuthorityName): AuthoritySecrets {
  return { issuing: 1, accepted: [{ epoch: 1, ...(brought[name] ?? validFrom(now, authorityDays)) }] };
}
