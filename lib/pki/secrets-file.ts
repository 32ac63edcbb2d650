/**
 * The secrets file: one small file for a cluster, from which every key derives. It is edited by commands only, and
 * everything in `sealed/` is a function of it and of the description.
 */
export interface SecretsFile {
  /** Grows when an older Bootwright could not read the file. */
  readonly format: typeof FORMAT;

  /** The name of the cluster. */
  readonly cluster: string;

  /** 32 random bytes in base64. */
  readonly seed: string;

  readonly authorities: Readonly<Record<AuthorityName, AuthoritySecrets>>;

  readonly leaves: LeafSecrets;

  readonly serviceAccount: ServiceAccountSecrets;

  /** The bootstrap token. */
  readonly token: { readonly epoch: number };

  /** Files that somebody else made, by machine and path: leaves of an authority whose key is not here. */
  readonly issued: Readonly<Record<string, Readonly<Record<string, string>>>>;

  /** Secrets of one's own by name. No key derives from them. */
  readonly values: Readonly<Record<string, NamedValue>>;
}

/** A value as it was brought: text as it is, and anything else in base64. */
export type NamedValue = { readonly base64: string } | { readonly text: string };

/** 2: with values. Files of 1 are read as such without any. */
export const FORMAT = 2;

export type AuthorityName = 'etcd' | 'front-proxy' | 'kubernetes';

/** From when to when, in UTC and whole seconds: `2026-01-31T12:00:00Z`. */
export interface Validity {
  readonly notBefore: string;
  readonly notAfter: string;
}

/** A generation of a key. A higher number is another key. */
export interface Epoch extends Validity {
  readonly epoch: number;
}

/** An authority's generations. While it is rotated there are two, and both are trusted. */
export interface AuthoritySecrets {
  /** The epoch that leaves are issued from. */
  readonly issuing: number;
  readonly accepted: readonly AuthorityEpoch[];
}

/** One generation of an authority: derived from the seed, or brought. */
export type AuthorityEpoch = BroughtAuthority | Epoch;

export interface BroughtAuthority {
  readonly epoch: number;
  /** PEM. */
  readonly certificate: string;
  /** PEM; empty if somebody else keeps it and issues the leaves. */
  readonly key: string;
}

/** The epoch of all leaves, and of those that were renewed since: by `apiserver` or by `apiserver/master1`. */
export interface LeafSecrets extends Epoch {
  readonly renewed: Readonly<Record<string, Epoch>>;
}

export interface ServiceAccountSecrets {
  /** The epoch of the key that signs tokens. */
  readonly signing: number;
  /** Epochs of all keys whose tokens are valid. */
  readonly accepted: readonly number[];
}

export function isBrought(authority: AuthorityEpoch): authority is BroughtAuthority {
  return 'certificate' in authority;
}
