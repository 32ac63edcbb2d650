import type { AcceptSpec } from './accept';
import type { BootSpec } from './boot';
import type { DnsSpec } from './dns';
import type { EndpointSpec } from './endpoint';
import type { EtcdSpec } from './etcd';
import type { HostSpec } from './host';
import type { NetworksSpec } from './networks';
import type { OperatingSystemName } from './operating-system';
import type { PoolSpec } from './pool';
import type { RuntimeSpec } from './runtime';
import type { SettingsSpec } from './settings';
import type { SizeSpec } from './size';

/**
 * A whole cluster, as a person writes it in `main.ts`. Everything that is not said here follows from it:
 * `npm run synth` shows what, and why.
 */
export interface ClusterSpec extends SettingsSpec {
  /** The cluster's name: lower-case letters, digits and dashes. It goes into kubeconfigs and etcd tokens. */
  readonly name: string;

  /** The exact Kubernetes release, such as `v1.36.3`. Its minor decides flags, APIs and images. */
  readonly kubernetes: string;

  /** The operating system of every pool that does not name its own. */
  readonly os: OperatingSystemName;

  /** The networks: machines, pods and services. */
  readonly networks: NetworksSpec;

  /** How pods find Services. @default at the tenth address of the service network */
  readonly dns?: DnsSpec;

  /** Where the API is reached, and what balances it. */
  readonly endpoint: EndpointSpec;

  /** The etcd clusters by name. `main` is required; each other one names the resources that it holds. */
  readonly etcd: { readonly [name: string]: EtcdSpec };

  /** The pools of machines by name. The machines of a pool differ in name, address and MAC only. */
  readonly pools: { readonly [name: string]: PoolSpec };

  /** How machines start and from where they fetch their documents. */
  readonly boot: BootSpec;

  /**
   * What brings the control plane to life. `static`: every control plane carries its static pods and all
   * machines may start in any order. `kubeadm`: the first control plane runs `kubeadm init`, the rest join.
   * @default static
   */
  readonly bootstrap?: 'kubeadm' | 'static';

  /**
   * How a kubelet shows who it is. `certificate`: by one of its own, which `sealed/` brings. `bootstrap-token`: it
   * asks the control plane for one with a token that all share for a while, as `kubeadm join` does.
   * @default certificate; bootstrap-token with bootstrap kubeadm
   */
  readonly kubeletIdentity?: 'bootstrap-token' | 'certificate';

  /** Hours that the bootstrap token is valid for, from when a control plane applies it; 0 for ever. @default 24 */
  readonly bootstrapTokenTtlHours?: number;

  /**
   * Where control planes keep the certificates of the API. `srv-kubernetes`: `/srv/kubernetes` with `server.cert`,
   * `kubecfg.crt` and `known_tokens.csv`, as older guides have it; with bootstrap static only.
   * @default kubeadm: /etc/kubernetes/pki
   */
  readonly pkiLayout?: 'kubeadm' | 'srv-kubernetes';

  /**
   * age recipients, `age1…`, that the secrets file is encrypted to; each of them opens it with their identity.
   * @default none: the file is for its owner alone, but not encrypted
   */
  readonly secretsRecipients?: readonly string[];

  /** What rules say and is right all the same. @default nothing */
  readonly accept?: readonly AcceptSpec[];

  /** The container runtime's registries. @default no mirrors, no insecure registries */
  readonly runtime?: RuntimeSpec;

  /** The host's firewall, SELinux, time and access. @default firewall off, SELinux permissive */
  readonly host?: HostSpec;

  /** What the cluster is to carry, where it differs from what its machines suggest. @default by machine count */
  readonly size?: SizeSpec;

  /**
   * How Service traffic reaches pods. `ipvs` is deprecated since 1.35; `nftables` is there from 1.31.
   * @default iptables; nftables where size.services declares more than 5,000 and the release has it stable
   */
  readonly proxyMode?: 'iptables' | 'ipvs' | 'nftables';

  /** The pod network's add-on; `none` if you apply one yourself. @default calico, through its operator */
  readonly cni?: 'calico' | 'none';

  /**
   * URL of a folder with the manifests of Calico's operator, without a trailing slash, for clusters without internet:
   * `http://10.20.0.254:8080/assets/calico`. `dist/cluster/calico/` names the files.
   * @default where Calico publishes its release
   */
  readonly calicoManifests?: string;

  /**
   * Container images that replace the release's own, by the name in the plan's image table, such as `etcd` or
   * `pause`, with tag, digest, or both: `registry/name:tag@sha256:…`. `haproxy` and `keepalived` are images on Fedora
   * CoreOS and Flatcar alone.
   * @default the images that kubeadm of this release uses
   */
  readonly images?: { readonly [name: string]: string };
}
