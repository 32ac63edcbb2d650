import type { ByHandSpec } from './by-hand';

/** What the cluster is to carry. Sizes follow from it: `dist/report.md` shows each with its reason. */
export interface SizeSpec {
  /** Nodes that it may grow to. @default the number of nodes described */
  readonly maxNodes?: number;

  /** Pods on one node, at most. @default 110 */
  readonly podsPerNode?: number;

  /** Pods in the cluster. @default as many as the nodes may have, at most 150,000 */
  readonly pods?: number;

  /** Containers in the cluster. @default two for each pod */
  readonly containers?: number;

  /** Services in the cluster; kube-proxy's mode goes by it if it is declared. @default ten for each node, at least 100, at most 10,000 */
  readonly services?: number;

  /**
   * Objects of further kinds that are many, by the plural name: `{ secrets: 30000, events: 500000 }`. etcd's quota
   * follows from them.
   * @default none worth counting
   */
  readonly objects?: { readonly [kind: string]: number };

  /** Values set by hand in place of those that follow from the size. @default none */
  readonly byHand?: ByHandSpec;
}
