/** One etcd cluster. A pool of role `control-plane` makes it a stacked one. */
export interface EtcdSpec {
  /** The pool whose machines are its members: 1, 3, 5 or 7 of them. */
  readonly pool: string;

  /**
   * The resources that the API server keeps here instead of in `main`, as `group/resource` with the core group
   * empty: `/events`, `coordination.k8s.io/leases`. Required for all but `main`.
   * @default everything else (main only)
   */
  readonly resources?: readonly string[];

  /** Round-trip time between members in milliseconds; heartbeat and election follow. @default 10 */
  readonly roundTripMs?: number;

  /** Quota of the database in bytes. @default by the cluster's size, 2 to 8 GiB */
  readonly quotaBytes?: number;

  /** Milliseconds between heartbeats of the leader. @default one and a half round trips, at least 100 */
  readonly heartbeatMs?: number;

  /** Milliseconds without a heartbeat until members elect. @default ten heartbeats, at most 50000 */
  readonly electionMs?: number;

  /** Writes after which a member writes a snapshot of its memory to disk. @default 10000 */
  readonly snapshotCount?: number;

  /** How much history etcd keeps if no API server compacts it: `8h`, or `0` for all. @default 8h */
  readonly autoCompactionRetention?: string;

  /** Snapshots kept on each member. @default 7 */
  readonly snapshotRetention?: number;

  /** When members take a snapshot, as a systemd calendar expression. @default *-*-* 0/6:00:00 */
  readonly snapshotSchedule?: string;

  /**
   * Members that enter a cluster that runs already, in the order in which they are added: new ones, or replacements
   * of lost ones. Not needed once they are in.
   * @default none: all members start together
   */
  readonly joining?: readonly string[];

  /**
   * Domain whose SRV records `_etcd-server-ssl._tcp` lead to the members, as `etcd1.example.com`; they find one
   * another by it when the cluster starts.
   * @default none: every member has the list of all
   */
  readonly discoverySrv?: string;

  /**
   * URL of a discovery service, with the token that it gave for this one start of the cluster:
   * `https://discovery.example.com/<token>`. Up to etcd 3.6.
   * @default none: every member has the list of all
   */
  readonly discoveryUrl?: string;
}
