import type { Artifact } from '../../artifacts';
import type { ClusterPlan, Issue, PoolPlan } from '../../plan';

/** One way in which Kubernetes and CRI-O get onto a machine. */
export interface Installer {
  /** Units behind which a pool's software is there: crio.service and kubelet.service are ordered after them. */
  readonly units: (pool: PoolPlan) => readonly string[];

  readonly validate: (plan: ClusterPlan, pool: PoolPlan) => readonly Issue[];

  readonly artifacts: (plan: ClusterPlan, pool: PoolPlan) => readonly Artifact[];
}
