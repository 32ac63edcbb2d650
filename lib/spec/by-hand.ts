/**
 * What may be set in place of a value that follows from the cluster's size, for the whole cluster. The report shows
 * both. For one pool or machine there are `flags`, `kubelet` and `sysctls`.
 */
export interface ByHandSpec {
  /** Connections that wait to be accepted: `net.core.somaxconn`. @default 32768 */
  readonly acceptBacklog?: number;

  /** Seconds that haproxy waits for an API server to connect. @default 5 */
  readonly balancerConnectSeconds?: number;

  /** Seconds that a connection without a tunnel may be silent at haproxy. @default 60 */
  readonly balancerIdleSeconds?: number;

  /** Connections that haproxy takes on: `maxconn`. @default twice 4 for each node and 100 for each control plane, in thousands, 4,000 to 41,848 */
  readonly balancerMaxConnections?: number;

  /** Seconds that an established connection may be silent at haproxy. @default 14400 */
  readonly balancerTunnelSeconds?: number;

  /** Workers of the controller manager's controllers by flag: `{ 'concurrent-gc-syncs': 30 }`. @default by nodes */
  readonly concurrentSyncs?: { readonly [flag: string]: number };

  /** Connections that a node tracks, at least: kube-proxy `conntrack.min`. @default 131072 */
  readonly conntrackMin?: number;

  /** Connections that a node tracks for each CPU: kube-proxy `conntrack.maxPerCore`. @default 32768 */
  readonly conntrackPerCore?: number;

  /** CPUs that a control plane asks for. @default 1 to 64, by nodes */
  readonly controlPlaneCpus?: number;

  /** GiB of memory that a control plane asks for. @default 4 to 256, by nodes */
  readonly controlPlaneMemoryGiB?: number;

  /** Requests that the controller manager may send in a burst. @default 30 to 500, by nodes */
  readonly controllerManagerBurst?: number;

  /** Requests that the controller manager may send in a second. @default 20 to 500, by nodes */
  readonly controllerManagerQps?: number;

  /** Answers in the cache of one CoreDNS replica. @default 10000; 20000 above 1,000 nodes */
  readonly corednsCache?: number;

  /** Queries that one CoreDNS replica forwards at the same time. @default 1000; 2000 above 1,000 nodes */
  readonly corednsForwards?: number;

  /** MiB of memory that one CoreDNS replica may have. @default by pods, services and cache, at least 170, and 340 from 5,000 nodes on */
  readonly corednsMemoryMiB?: number;

  /** Replicas of CoreDNS. @default one for 256 CPUs or 16 nodes, 2 to 50 */
  readonly corednsReplicas?: number;

  /** Workers that an API server deletes a collection with. @default 1; 16 above 1,000 nodes */
  readonly deleteCollectionWorkers?: number;

  /** Milliseconds that changes of endpoints are gathered for. @default 0; 500 above 1,000 nodes */
  readonly endpointBatchMs?: number;

  /** Seconds between two compactions of etcd by the API servers. @default 300; 150 above 1,000 nodes */
  readonly etcdCompactionSeconds?: number;

  /** CPUs that an etcd member asks for. @default 2 to 16, by nodes */
  readonly etcdCpus?: number;

  /** Concurrent operations a second that an etcd member asks of its disk. @default 1500 to 15000, by nodes */
  readonly etcdDiskIops?: number;

  /** MB a second that an etcd member asks of its disk. @default 25 to 250, by nodes */
  readonly etcdDiskMBps?: number;

  /** GiB of memory that an etcd member asks for. @default 8 to 64, by nodes */
  readonly etcdMemoryGiB?: number;

  /** Share of requests after which a client is sent to look for another API server. @default 0.001 behind a balancer */
  readonly goawayChance?: number;

  /** Watchers of files on a machine: `fs.inotify.max_user_instances`. @default 64 for each pod, at least 8192 */
  readonly inotifyInstances?: number;

  /** Files that they watch: `fs.inotify.max_user_watches`. @default 128 for each watcher */
  readonly inotifyWatches?: number;

  /** Requests that a kubelet may send in a burst. @default 100; 200 above 110 pods on a node */
  readonly kubeletBurst?: number;

  /** Requests that a kubelet may send in a second. @default 50; 100 above 110 pods on a node */
  readonly kubeletQps?: number;

  /** Writes that an API server takes on at once. @default 200 to 1000, by nodes or by what control planes carry */
  readonly maxMutatingRequestsInflight?: number;

  /** Reads that an API server takes on at once. @default 400 to 3000, by nodes or by what control planes carry */
  readonly maxRequestsInflight?: number;

  /** Thresholds of the neighbour tables (ARP and NDP), three of them, growing. @default by machines and pods on a node */
  readonly neighbourThresholds?: readonly [number, number, number];

  /** Packets that wait for the kernel: `net.core.netdev_max_backlog`. @default 16384 */
  readonly packetBacklog?: number;

  /** Images that a kubelet pulls at once. @default 5 */
  readonly parallelImagePulls?: number;

  /** Seconds between two rewrites of kube-proxy's rules, at least. @default 1; 10 above 5,000 services */
  readonly proxySyncSeconds?: number;

  /** Requests that the scheduler may send in a burst. @default 100 */
  readonly schedulerBurst?: number;

  /** Requests that the scheduler may send in a second. @default 50; 100 above 1,000 nodes */
  readonly schedulerQps?: number;

  /** Half-open connections: `net.ipv4.tcp_max_syn_backlog`. @default 8096 */
  readonly synBacklog?: number;

  /** Resources without a watch cache, as `resource.group`: `['leases.coordination.k8s.io']`. @default none */
  readonly watchCacheOff?: readonly string[];
}
