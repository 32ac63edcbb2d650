import type { Release } from '../releases/release';
import type { NetbootFormat } from '../spec';
import type { BootStormPlan } from './boot-storm';
import type { Derived } from './derived';
import type { EtcdClusterPlan } from './etcd-plan';
import type { MachinePlan, PoolPlan } from './pool-plan';
import type { NetworkSizing, SizingPlan } from './sizing';

export type { DiskPlan } from './disk';
export type * from './etcd-plan';
export type * from './pool-plan';
export type * from './settings-plan';

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
  /** All machines in the order of the description: its pools, and in each its machines, whatever parts the plan makes of it. */
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
  /** Whether the controller manager cuts a block of the pod network for each node. */
  readonly nodeBlocks: boolean;
  /** CIDRs in canonical form. */
  readonly machines: string;
  readonly pods: string;
  readonly services: string;
  /** First address of the service network: the API's. */
  readonly apiServiceAddress: string;
  /** Tenth address of the service network: DNS. */
  readonly dnsServiceAddress: string;
  readonly dnsDomain: string;
  /** Ports for Services of type NodePort: `30000-32767`. */
  readonly nodePorts: `${number}-${number}`;
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
  /** Further names and addresses in the certificate of the API. */
  readonly names: readonly string[];
  readonly port: number;
  /** `10.20.0.9:8443`. */
  readonly hostPort: string;
  /** `https://10.20.0.9:8443`. */
  readonly url: string;
  readonly balancer: 'external' | 'haproxy-keepalived' | 'none';
  readonly virtualRouterId: number;
}

export interface RegistriesPlan {
  readonly mirrors: Readonly<Record<string, readonly string[]>>;
  readonly insecure: readonly string[];
  /** By registry, the name of the value with its login. */
  readonly logins: Readonly<Record<string, string>>;
}

export interface HostPlan {
  readonly firewall: 'off' | 'ports' | 'trusted';
  readonly selinux: 'disabled' | 'enforcing' | 'permissive';
  readonly timeServers: readonly string[];
  readonly sshAuthorizedKeys: readonly string[];
  /** The name of the value with its hash; undefined if root has none. */
  readonly rootPassword: string | undefined;
}

export interface BootPlan {
  /** Where `dist/` is served, without a trailing slash. */
  readonly server: string;
  /** Where `sealed/` is served, without a trailing slash. */
  readonly sealedServer: string;
  readonly netboot: readonly NetbootFormat[];
}
