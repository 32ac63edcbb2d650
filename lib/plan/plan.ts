import type { OperatingSystem } from '../os/operating-system';
import type { Release } from '../releases/release';
import type { BootSource, DownloadSpec, FileSpec, NetbootFormat, PatchSpec, UnitSpec } from '../spec';
import type { BootStormPlan } from './boot-storm';
import type { Derived } from './derived';
import type { DomainsPlan } from './domains';
import type { NetworkSizing, ReservedPlan, SizingPlan } from './sizing';

export type { SizingPlan };

/**
 * The cluster with nothing left open: no field is optional and nothing defaults after it. Components read it and
 * nothing else.
 */
export interface ClusterPlan {
  readonly name: string;
  /** `v1.36.3`. */
  readonly version: string;
  readonly release: Release;
  readonly bootstrap: 'kubeadm' | 'static';
  /** How kubelets show who they are: by a certificate of their own, or by a token with which they ask for one. */
  readonly kubeletIdentity: 'bootstrap-token' | 'certificate';
  /** How long the bootstrap token is valid once it is applied; 0 for ever. */
  readonly bootstrapTokenTtlHours: Derived<number>;
  /** Where control planes keep the certificates of the API: /etc/kubernetes/pki or /srv/kubernetes. */
  readonly pkiLayout: 'kubeadm' | 'srv-kubernetes';
  readonly networks: NetworksPlan;
  readonly endpoint: EndpointPlan;
  /** `main` first, then the others by name. */
  readonly etcdClusters: readonly EtcdClusterPlan[];
  /** In the order of the description. A machine with settings of its own is a pool of its own. */
  readonly pools: readonly PoolPlan[];
  /** All machines in the order of their pools. */
  readonly machines: readonly MachinePlan[];
  /** The machines that run kube-apiserver. */
  readonly controlPlanes: readonly MachinePlan[];
  /** The machines that are Kubernetes nodes: all but dedicated etcd machines. */
  readonly nodes: readonly MachinePlan[];
  /** Container images by name: `kube-apiserver`, `etcd`, `haproxy` … */
  readonly images: Readonly<Record<ImageName, string>>;
  readonly cni: 'calico' | 'none';
  /** URL of the folder with the manifests of Calico's operator, without a trailing slash. */
  readonly calicoManifests: string;
  readonly proxyMode: 'iptables' | 'ipvs' | 'nftables';
  /** age recipients of the secrets file; none if it is not encrypted. */
  readonly secretsRecipients: readonly string[];
  readonly registries: RegistriesPlan;
  readonly host: HostPlan;
  readonly boot: BootPlan;
  readonly bootStorm: BootStormPlan;
  readonly sizing: SizingPlan;
}

export type ImageName =
  | 'calico-operator'
  | 'coredns'
  | 'etcd'
  | 'haproxy'
  | 'keepalived'
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-proxy'
  | 'kube-scheduler'
  | 'pause';

/** A Kubernetes release: the part of the plan that a pool may have otherwise than the cluster. */
export type ReleasePlan = Pick<ClusterPlan, 'images' | 'release' | 'version'>;

export interface NetworksPlan extends NetworkSizing {
  /** CIDRs in canonical form. */
  readonly machines: string;
  readonly pods: string;
  readonly services: string;
  /** First address of the service network: the API's. */
  readonly apiServiceAddress: string;
  /** Tenth address of the service network: DNS. */
  readonly dnsServiceAddress: string;
  readonly dnsDomain: string;
  /** Prefix length of the machine network. */
  readonly prefix: number;
  /** Empty if there is none. */
  readonly gateway: string;
  readonly nameservers: readonly string[];
  readonly mtu: number;
  readonly interface: string;
}

export interface EndpointPlan {
  readonly address: string;
  /** DNS name, or the address where there is none: what certificates, kubeconfigs and kubeadm name. */
  readonly host: string;
  readonly port: number;
  /** `10.20.0.9:8443`. */
  readonly hostPort: string;
  /** `https://10.20.0.9:8443`. */
  readonly url: string;
  readonly balancer: 'external' | 'haproxy-keepalived' | 'none';
  readonly virtualRouterId: number;
}

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

/** Machines that share all but name, address and MAC. */
export interface PoolPlan {
  /** Unique: the pool's name, or `pool.machine` for a machine with settings of its own. */
  readonly id: string;
  /** The pool's name in the description. */
  readonly name: string;
  /** Where its settings stand in the description: `pools.workers`. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly os: OperatingSystem;
  /** What Kubernetes its machines run: the cluster's, or an older one. */
  readonly runs: ReleasePlan;
  readonly document: 'cloud-init' | 'ignition';
  readonly bootFrom: BootSource;
  readonly hardware: HardwarePlan;
  /** What nodes keep from pods. */
  readonly reserved: ReservedPlan;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly TaintPlan[];
  /** The etcd cluster that its machines are members of; undefined if none. */
  readonly etcdCluster: EtcdClusterPlan | undefined;
  readonly settings: SettingsPlan;
  readonly machines: readonly MachinePlan[];
}

/** What each machine of a pool has. */
export interface HardwarePlan {
  readonly cpus: number;
  readonly memoryGiB: number;
  readonly disk: string;
  /** Undefined if nobody has said. */
  readonly diskGiB: number | undefined;
  readonly diskIops: number | undefined;
  readonly diskMBps: number | undefined;
}

/** What a machine is for. One machine may have several roles. `node`: it registers with the API. */
export type Role = 'control-plane' | 'etcd' | 'node' | 'worker';

export interface MachinePlan {
  readonly name: string;
  /** The id of its pool. */
  readonly pool: string;
  readonly address: string;
  /** Lower case with colons. */
  readonly mac: string;
  /** What it shares with others and goes down with. */
  readonly domains: DomainsPlan;
  readonly roles: readonly Role[];
  /** Position among the control planes, from 0: keepalived's priority and who runs `kubeadm init`. -1 if none. */
  readonly controlPlaneIndex: number;
}

export interface TaintPlan {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
}

export interface RegistriesPlan {
  readonly mirrors: Readonly<Record<string, readonly string[]>>;
  readonly insecure: readonly string[];
}

export interface HostPlan {
  readonly firewall: 'off' | 'ports' | 'trusted';
  readonly selinux: 'disabled' | 'enforcing' | 'permissive';
  readonly timeServers: readonly string[];
  readonly sshAuthorizedKeys: readonly string[];
}

export interface BootPlan {
  /** Where `dist/` is served, without a trailing slash. */
  readonly server: string;
  /** Where `sealed/` is served, without a trailing slash. */
  readonly sealedServer: string;
  readonly netboot: readonly NetbootFormat[];
}

/** What was set by hand, merged from cluster, pool and machine; each with the place it came from. */
export interface SettingsPlan {
  readonly flags: Readonly<Record<FlaggedComponent, Readonly<Record<string, Placed<string>>>>>;
  readonly kubelet: Readonly<Record<string, Placed<unknown>>>;
  readonly sysctls: Readonly<Record<string, Placed<string>>>;
  readonly files: readonly Placed<FileSpec>[];
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
