/**
 * What a machine shares with others and goes down with. A machine may be in one of each, and synth proves that the
 * cluster survives the loss of every one. A counter divides a row of machines evenly, in order: with `rack[1-3]` the
 * first third of the row is in rack1. Nodes are labelled with them.
 */
export interface DomainsSpec {
  /** The part of a site that fails for itself: label `topology.kubernetes.io/zone`. @default not told */
  readonly zone?: string;

  /** The room: one fire, one cooling. Label `node.kubernetes.io/room`. @default not told */
  readonly room?: string;

  /** The power feed. Label `node.kubernetes.io/power`. @default not told */
  readonly power?: string;

  /** The rack, with its switch. Label `node.kubernetes.io/rack`. @default not told */
  readonly rack?: string;
}
