import type { AddonModel } from '../addons';
import type { MachineConfig } from '../artifacts';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';

export type { AddonModel };

/** The finished cluster: all that is on every machine. Checks read it and boot formats encode it. */
export interface ClusterModel {
  readonly plan: ClusterPlan;
  readonly pools: readonly PoolModel[];
  /** Of all pools, in the order of the description. */
  readonly machines: readonly MachineModel[];
  /** What is applied to the cluster once it runs. */
  readonly addons: readonly AddonModel[];
}

export interface PoolModel {
  readonly plan: PoolPlan;
  /** What its machines have alike; one object for all of them. */
  readonly shared: MachineConfig;
  readonly machines: readonly MachineModel[];
}

export interface MachineModel {
  readonly plan: MachinePlan;
  readonly pool: PoolModel;
  /** What only this machine has. */
  readonly own: MachineConfig;
}
