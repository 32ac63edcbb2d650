/** What the cluster is to carry. */
export interface SizeSpec {
  /** Nodes that it may grow to. @default the number of nodes described */
  readonly maxNodes?: number;

  /** Pods on one node. @default 110 */
  readonly podsPerNode?: number;

  /** Services in the cluster. @default ten for each node, at least 100 */
  readonly services?: number;
}
