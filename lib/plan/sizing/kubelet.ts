import { choose, type Derived, derive } from '../derived';
import { climb, type Ladder } from './ladder';
import type { Scale } from './scale';

/** How fast kubelets ask the API, and how many images they pull at once. */
export interface KubeletSizing {
  readonly kubeletQps: Derived<number>;
  readonly kubeletBurst: Derived<number>;
  readonly parallelImagePulls: Derived<number>;
}

/** Written out, because kubelets before 1.27 had 5 and 10 (kubernetes#116121). */
const CLIENT: Ladder<readonly [number, number]> = [
  [110, [100, 200], 'above 110, twice the default'],
  [0, [50, 100], 'the default since 1.27'],
];

export function planKubelet({ podsPerNode, byHand }: Scale): KubeletSizing {
  const { value, reason } = climb(CLIENT, podsPerNode.value, 'pods on a node');
  const source = 'kubelet kubeAPIQPS; by pods is ours; kops has 100 at 5,000 nodes';
  return {
    kubeletQps: choose(byHand.kubeletQps, derive(value[0], reason, source)),
    kubeletBurst: choose(byHand.kubeletBurst, derive(value[1], reason, source)),
    parallelImagePulls: choose(
      byHand.parallelImagePulls,
      derive(
        5,
        'one at a time, the default, lets a slow image hold up a node; without a limit a cluster floods its registry',
        'kubelet registryPullQPS: so many start in a second',
      ),
    ),
  };
}
