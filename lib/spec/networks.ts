/** The cluster's networks. They must not overlap. IPv4. */
export interface NetworksSpec {
  /** The network that the machines and the virtual IP are on, as a CIDR such as `10.20.0.0/24`. */
  readonly machines: string;

  /**
   * The pod network, as a CIDR. It must hold one node block for each node, and cannot be changed later.
   * @default 10.128.0.0 with 8,192 node blocks, however many nodes there are: 10.128.0.0/11 with blocks of /24; never
   * larger than a /9
   */
  readonly pods?: string;

  /**
   * The service network, as a CIDR. Its first address is the API's, its tenth the DNS service's unless `dns.address` says otherwise.
   * @default 10.96.0.0/12
   */
  readonly services?: string;

  /** The default gateway of the machines. @default none: machines reach their own network only */
  readonly gateway?: string;

  /** DNS servers of the machines. @default none: machines know one another by /etc/hosts */
  readonly nameservers?: readonly string[];

  /** The DNS domain of services and pods. @default cluster.local */
  readonly dnsDomain?: string;

  /**
   * Prefix length of the pod block that each node gets.
   * @default the smallest block with twice as many addresses as pods on a node: 24 for 110 pods
   */
  readonly nodeMask?: number;

  /**
   * Whether each node gets a block of the pod network from the controller manager. Calico and others with an IPAM of
   * their own read none; flannel and others do.
   * @default true; false where Calico is the pod network, and `pods` is written and has too few of them for all nodes
   */
  readonly nodeBlocks?: boolean;

  /**
   * Ports for Services of type NodePort, the first and the last one. The API server, the firewall and the ports that
   * connections go out from follow.
   * @default 30000-32767
   */
  readonly nodePorts?: string;

  /** MTU of the machines' network in bytes. @default 1500 */
  readonly mtu?: number;

  /** Name that the machines' network interface gets, found by its MAC address. @default lan0 */
  readonly interface?: string;
}
