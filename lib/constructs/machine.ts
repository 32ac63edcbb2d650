import { Construct } from 'constructs';
import type { Component } from '../components';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';
import { freeId } from './free-id';
import type { MachineModel, PoolModel } from './model';
import type { Patches } from './patches';
import { placementsOf } from './placements';
import { type Placement, toMachineConfig } from './render';

/** One machine, with what only it has. */
export class Machine extends Construct {
  readonly placements: readonly Placement[];

  constructor(
    scope: Construct,
    cluster: ClusterPlan,
    pool: PoolPlan,
    readonly plan: MachinePlan,
    components: readonly Component[],
    patches: Patches,
  ) {
    super(scope, freeId(scope, plan.name));
    this.placements = placementsOf(components, (component) =>
      patches.applyAll(component.forMachine?.(cluster, pool, plan), pool),
    );
  }

  model(pool: PoolModel): MachineModel {
    return { plan: this.plan, pool, own: toMachineConfig(this.placements) };
  }
}
