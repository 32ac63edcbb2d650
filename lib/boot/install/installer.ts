import type { ClusterPlan, PoolPlan } from '../../plan';

/** What one unattended installer is told. */
export interface Installer {
  /** Name of its answer file, or of the folder with several, below `install/`. */
  readonly answer: string;

  /** Its files by path below `install/`, alike for a pool: each machine is told what is its own by `told.ts`. */
  readonly files: (plan: ClusterPlan, pool: PoolPlan) => Readonly<Record<string, string>>;
}
