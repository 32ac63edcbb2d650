/** Where kubelets, controllers and people reach the API. */
export interface EndpointSpec {
  /** The IPv4 address: a virtual IP, an external balancer's address, or the only control plane's. */
  readonly address: string;

  /** A DNS name for the address; certificates and kubeconfigs then carry it. @default none */
  readonly name?: string;

  /**
   * Further names and addresses by which the API is called, such as that of an outer balancer: its certificate has them.
   * @default none
   */
  readonly names?: readonly string[];

  /** TCP port. @default 8443 with `haproxy-keepalived` (6443 is the API server's own), else 6443 */
  readonly port?: number;

  /**
   * What stands behind the address. `haproxy-keepalived`: both run on every control plane and the address is a
   * virtual IP; they are packages and units of the system, or static pods on Fedora CoreOS and Flatcar. `external`: a balancer that somebody else runs. `none`: the address is the control plane's own.
   * @default haproxy-keepalived with more than one control plane, else none
   */
  readonly balancer?: 'external' | 'haproxy-keepalived' | 'none';

  /** VRRP virtual router id, 1 to 255, unique on the network segment. @default 51 */
  readonly virtualRouterId?: number;
}
