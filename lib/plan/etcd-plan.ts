import type { Derived } from './derived';

/** Members that hold one store together. */
export interface EtcdClusterPlan {
  readonly name: string;
  /** Unique to the cluster, so that members of two clusters never join by mistake. */
  readonly token: string;
  /** Empty for main, which holds the rest. */
  readonly resources: readonly string[];
  readonly members: readonly EtcdMemberPlan[];
  readonly discovery: EtcdDiscoveryPlan;
  /** `https://10.20.0.1:2379`, one for each member. */
  readonly clientUrls: readonly string[];
  readonly quotaBytes: Derived<number>;
  readonly heartbeatMs: Derived<number>;
  readonly electionMs: Derived<number>;
  readonly snapshotCount: Derived<number>;
  /** Periodic compaction by etcd itself, such as `8h`; `0` where kube-apiserver alone compacts. */
  readonly autoCompactionRetention: Derived<string>;
  readonly snapshotRetention: number;
  readonly snapshotSchedule: string;
}

/** How members find one another when their cluster starts; etcd takes one way only. */
export type EtcdDiscoveryPlan =
  | { readonly by: 'list' }
  | { readonly by: 'srv'; readonly domain: string }
  | { readonly by: 'url'; readonly url: string };

export interface EtcdMemberPlan {
  readonly name: string;
  readonly address: string;
  readonly clientUrl: string;
  readonly peerUrl: string;
  /** Position in the cluster, from 0: staggers maintenance. */
  readonly index: number;
  /** Whether it enters a cluster that runs already. */
  readonly joins: boolean;
  /** The members when it starts, `etcd1=https://10.20.0.1:2380,…`: all but those that are yet to join after it. */
  readonly initialCluster: string;
  /** DNS names besides its own by which peers reach it; its certificates name them. */
  readonly names: readonly string[];
}
