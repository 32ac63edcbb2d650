/**
 * An Ignition config: the fields that Bootwright writes, as the published specification names them
 * (coreos/ignition, docs/configuration-v3_3.md).
 */
export interface IgnitionConfig {
  readonly ignition: { readonly version: string };
  readonly kernelArguments: { readonly shouldExist: readonly string[] };
  readonly passwd: { readonly users: readonly PasswdUser[] };
  readonly storage: Storage;
  readonly systemd: { readonly units: readonly SystemdUnit[] };
}

export interface Storage {
  readonly directories: readonly StorageDirectory[];
  readonly files: readonly StorageFile[];
  readonly links: readonly StorageLink[];
}

/** An account; one that exists, such as `core`, gets the keys. */
export interface PasswdUser {
  readonly name: string;
  readonly sshAuthorizedKeys: readonly string[];
}

/** A user or group by name or by number. */
export type NodeOwner = { readonly id: number } | { readonly name: string };

/** What files and directories have in common. The mode is decimal in JSON; without owners root is meant. */
interface StorageNode {
  readonly path: string;
  readonly user?: NodeOwner;
  readonly group?: NodeOwner;
  readonly mode: number;
}

export type StorageDirectory = StorageNode;

export interface StorageFile extends StorageNode {
  readonly overwrite: boolean;
  readonly contents: Resource;
}

export interface StorageLink {
  readonly path: string;
  readonly target: string;
  readonly overwrite: boolean;
}

/** Where content comes from: a `data:` URL or one that is fetched and checked. */
export interface Resource {
  readonly source: string;
  readonly verification?: { readonly hash: string };
}

export interface SystemdUnit {
  readonly name: string;
  readonly enabled?: boolean;
  readonly mask?: boolean;
  readonly contents?: string;
  readonly dropins?: readonly SystemdDropin[];
}

export interface SystemdDropin {
  readonly name: string;
  readonly contents: string;
}
