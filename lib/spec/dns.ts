/** How pods find Services by name. */
export interface DnsSpec {
  /**
   * The address of the Service kube-dns, in the service network.
   * @default the tenth address of `networks.services`
   */
  readonly address?: string;
}
