import type { ClusterSpec } from './cluster';
import type { FlagNames } from './flag-names';
import type { PoolSpec } from './pool';
import type { FlagSpec, FlagsSpec } from './settings';

/** `v1.36.3` → `1.36`. */
type MinorOf<Version> = Version extends `v${infer Major}.${infer Minor}.${string}`
  ? `${Major}.${Minor}`
  : never;

/** The flags that the programs of a release have; any, if its minor is not known. */
export type FlagsOf<Version> =
  MinorOf<Version> extends keyof FlagNames
    ? {
        readonly [Component in keyof FlagsSpec]: {
          readonly [Flag in FlagNames[MinorOf<Version>][Component & keyof FlagNames[MinorOf<Version>]] &
            string]?: FlagSpec;
        };
      }
    : FlagsSpec;

/** Settings of the cluster, a pool or a machine, with the flags of a release. */
type Of<Version, Spec> = Omit<Spec, 'flags'> & { readonly flags?: FlagsOf<Version> };

/** A pool that runs the cluster's release, or one of its own. */
type PoolOf<Version> =
  | (Omit<Of<Version, PoolSpec>, 'kubernetes' | 'machines'> & {
      readonly kubernetes?: undefined;
      readonly machines?: { readonly [name: string]: Of<Version, NonNullable<PoolSpec['machines']>[string]> };
    })
  | (PoolSpec & { readonly kubernetes: string });

/** A whole cluster whose flags are those of its release. */
export type ClusterOf<Version extends string> = Omit<Of<Version, ClusterSpec>, 'kubernetes' | 'pools'> & {
  readonly kubernetes: Version;
  readonly pools: { readonly [name: string]: PoolOf<Version> };
};

/**
 * A description whose flags are completed and checked in the editor for the very minor that `kubernetes` names. It
 * is returned as it is.
 */
export function defineCluster<const Version extends string>(cluster: ClusterOf<Version>): ClusterSpec {
  return cluster as ClusterSpec;
}
