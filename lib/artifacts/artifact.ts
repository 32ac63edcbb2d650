import type { Content } from '../formats';

/** What every artifact says of itself. */
interface Described {
  /** Why it is there, for the index and for reviewers. */
  readonly reason: string;

  /** The place in the description that added or changed it by hand, such as `pools.workers.sysctls`. */
  readonly overriddenBy?: readonly string[];
}

/** A regular file. */
export interface File extends Described {
  readonly kind: 'file';
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  readonly content: Content;
}

/** A file that only `sealed/` has: here it has a place, but no content. */
export interface SecretFile extends Described {
  readonly kind: 'secret';
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  readonly source: SecretSource;
}

/**
 * What a secret file is made of. `derived`: `pki/` knows it by its path. Else of values that a person brought into the
 * secrets file, by their names: one as it is, or the logins of registries as containers-auth.json(5) has them.
 */
export type SecretSource =
  | { readonly from: 'derived' }
  | { readonly from: 'logins'; readonly names: Readonly<Record<string, string>> }
  | { readonly from: 'value'; readonly name: string };

/** A file that the machine fetches and checks against a hash. */
export interface Download extends Described {
  readonly kind: 'download';
  readonly path: string;
  readonly mode: number;
  readonly url: string;
  readonly sha256: string;
}

export interface Directory extends Described {
  readonly kind: 'directory';
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
}

export interface Link extends Described {
  readonly kind: 'link';
  readonly path: string;
  readonly target: string;
}

/** A systemd unit: its text, if the system does not bring it, and what becomes of it at boot. */
export interface Unit extends Described {
  readonly kind: 'unit';
  readonly name: string;
  readonly content?: Content;
  readonly state: 'disabled' | 'enabled' | 'masked' | 'static';
}

/** A drop-in of a systemd unit. */
export interface Dropin extends Described {
  readonly kind: 'dropin';
  readonly unit: string;
  readonly name: string;
  readonly content: Content;
}

export interface KernelArgument extends Described {
  readonly kind: 'kernel-argument';
  readonly argument: string;
}

/** A package from the system's repositories; `version` may end in `*`. */
export interface Package extends Described {
  readonly kind: 'package';
  readonly name: string;
  readonly version?: string;
}

/** A person's account, reached by SSH key. */
export interface User extends Described {
  readonly kind: 'user';
  readonly name: string;
  readonly sshAuthorizedKeys: readonly string[];
}

/** The password of an account that the system brings, as a hash that only `sealed/` has. */
export interface Password extends Described {
  readonly kind: 'password';
  readonly user: string;
  /** The name of the value with the hash. */
  readonly secret: string;
}

/** The operating-system-neutral nouns that components speak in. */
export type Artifact =
  | Directory
  | Download
  | Dropin
  | File
  | KernelArgument
  | Link
  | Package
  | Password
  | SecretFile
  | Unit
  | User;

export type ArtifactKind = Artifact['kind'];
