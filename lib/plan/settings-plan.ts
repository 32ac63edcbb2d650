import type { DownloadSpec, FileSpec, PatchSpec, SecretFileSpec, UnitSpec } from '../spec';

/** What was set by hand, merged from cluster, pool and machine; each with the place it came from. */
export interface SettingsPlan {
  /** The values of each flag, in order: more than one where it is to be given several times. */
  readonly flags: Readonly<Record<FlaggedComponent, Readonly<Record<string, Placed<readonly string[]>>>>>;
  readonly kubelet: Readonly<Record<string, Placed<unknown>>>;
  readonly sysctls: Readonly<Record<string, Placed<string>>>;
  readonly files: readonly Placed<FileSpec>[];
  readonly secretFiles: readonly Placed<SecretFileSpec>[];
  readonly units: readonly Placed<UnitSpec>[];
  readonly packages: readonly Placed<string>[];
  readonly kernelArguments: readonly Placed<string>[];
  readonly extensions: Readonly<Record<string, Placed<DownloadSpec>>>;
  readonly patches: readonly Placed<PatchSpec>[];
}

export type FlaggedComponent =
  | 'etcd'
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kubelet';

/** A value and the place in the description that it came from. */
export interface Placed<T> {
  readonly value: T;
  readonly path: string;
}
