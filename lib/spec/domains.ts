/**
 * What a machine shares with others and goes down with. A machine may be in one of each, and synth proves that the
 * cluster survives the loss of every one. `rack[1-3]` is dealt in turn: the first machine of a range is in rack1, the
 * fourth in rack1 again. `rack[1-10] of 20` fills one after the other: the first twenty machines of a range are in rack1.
 * Either way a machine stays where it is when others come behind it. Nodes are labelled with them.
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
