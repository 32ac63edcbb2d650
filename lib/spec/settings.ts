import type { SecretFileSpec } from './secret';

/**
 * What may be set by hand for the cluster, a pool or one machine; the nearer one wins. A value that replaces a
 * computed one is marked as an override in the index.
 */
export interface SettingsSpec {
  /** Extra command-line flags without dashes. The last one wins; a flag that holds the cluster together is refused. */
  readonly flags?: FlagsSpec;

  /** Fields of KubeletConfiguration. @default none */
  readonly kubelet?: { readonly [field: string]: unknown };

  /** Kernel settings: `{ 'vm.swappiness': 0 }`. @default none */
  readonly sysctls?: { readonly [key: string]: number | string };

  /** Files to add. @default none */
  readonly files?: readonly FileSpec[];

  /** Files whose content is a value of the secrets file, and which `sealed/` alone brings. @default none */
  readonly secretFiles?: readonly SecretFileSpec[];

  /** systemd units to add, enable or mask. @default none */
  readonly units?: readonly UnitSpec[];

  /** Packages to install besides those that Kubernetes needs; package-based systems only. @default none */
  readonly packages?: readonly string[];

  /** Kernel arguments to add. @default none */
  readonly kernelArguments?: readonly string[];

  /**
   * System extension images for systems without packages, where they are required: by the name that each image has
   * inside (`extension-release.NAME`), such as `kubernetes` and `crio`, or `kubernetes-cri-o-1.36` with both.
   * @default none
   */
  readonly extensions?: { readonly [name: string]: DownloadSpec };

  /** JSON Patches (RFC 6902) on generated files whose content is structured. @default none */
  readonly patches?: readonly PatchSpec[];
}

/** The value of a flag; several where the flag may be given several times, such as `service-account-issuer`. */
export type FlagSpec = string | readonly string[];

/** Extra flags by component. Values are written as they are. */
export interface FlagsSpec {
  readonly etcd?: { readonly [flag: string]: FlagSpec };
  readonly 'kube-apiserver'?: { readonly [flag: string]: FlagSpec };
  readonly 'kube-controller-manager'?: { readonly [flag: string]: FlagSpec };
  readonly 'kube-scheduler'?: { readonly [flag: string]: FlagSpec };
  readonly kubelet?: { readonly [flag: string]: FlagSpec };
}

/** A file to add. */
export interface FileSpec {
  /** Absolute path on the machine. */
  readonly path: string;

  /** Its text. */
  readonly content: string;

  /** Octal mode. @default '0644' */
  readonly mode?: string;
}

/** A systemd unit to add, enable or mask. */
export interface UnitSpec {
  /** Name with suffix: `backup.timer`. */
  readonly name: string;

  /** The unit file's text. @default none: the unit comes with the system */
  readonly content?: string;

  /** Whether it starts at boot. @default true if it has content */
  readonly enabled?: boolean;

  /** Whether it is masked. @default false */
  readonly masked?: boolean;
}

/** A file that the machine fetches and checks. */
export interface DownloadSpec {
  /** HTTP or HTTPS URL. */
  readonly url: string;

  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}

/** A JSON Patch on one generated file. */
export interface PatchSpec {
  /** Absolute path of the file on the machine: `/etc/kubernetes/manifests/kube-apiserver.yaml`. */
  readonly path: string;

  /** Which YAML document of the file, counted from 0. @default 0 */
  readonly document?: number;

  /** The operations, in order. */
  readonly operations: readonly PatchOperationSpec[];
}

/** One operation of a JSON Patch. */
export interface PatchOperationSpec {
  readonly op: 'add' | 'remove' | 'replace' | 'test';

  /** JSON Pointer: `/spec/containers/0/resources`. */
  readonly path: string;

  /** The value, for all but `remove`. */
  readonly value?: unknown;
}
