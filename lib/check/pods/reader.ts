import { gatePresence } from '../../releases/facts';
import { type PodTypes, podTypesOf } from '../../releases/pod-types';

/** The kubelet that reads a pod. */
export interface Reader {
  readonly types: PodTypes;
  /** The name of its node, which it joins to the pod's. */
  readonly node: string;
  /** Whether it has a feature. */
  readonly has: (gate: string) => boolean;
}

/** The kubelet of a minor, with what its configuration says of feature gates. */
export function readerOf(minor: string, node: string, gates: Readonly<Record<string, unknown>> = {}): Reader {
  const has = (gate: string) => {
    if (typeof gates[gate] === 'boolean') return gates[gate] === true;
    const found = gatePresence({ program: 'kubelet', minor }, gate);
    // A gate leaves when what it opened is there for good.
    return found.is === 'here' ? found.facts.default : found.is === 'gone';
  };
  return { types: podTypesOf(minor), node, has };
}
