import type { BootSpec } from './boot';
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

  /** The container runtime's registries. @default no mirrors, no insecure registries */
  readonly runtime?: RuntimeSpec;

  /** The host's firewall, SELinux, time and access. @default firewall off, SELinux permissive */
  readonly host?: HostSpec;

  /** What the cluster is to carry, where it differs from what its machines suggest. @default by machine count */
  readonly size?: SizeSpec;

  /**
   * How Service traffic reaches pods. `ipvs` is deprecated since 1.35; `nftables` is there from 1.31.
   * @default iptables
   */
  readonly proxyMode?: 'iptables' | 'ipvs' | 'nftables';

  /** The pod network's add-on; `none` if you apply one yourself. @default calico, through its operator */
  readonly cni?: 'calico' | 'none';

  /**
   * Container images that replace the release's own, by the name in the plan's image table, such as `haproxy`
   * or `keepalived`, with tag or digest.
   * @default the images that kubeadm of this release uses
   */
  readonly images?: { readonly [name: string]: string };
}
