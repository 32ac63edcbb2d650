import { Construct } from 'constructs';
import type { Component } from '../components';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';
import { ComponentArtifacts } from './component-artifacts';
import { freeId } from './free-id';
import type { MachineModel, PoolModel } from './model';
import type { Patches } from './patches';
import { toMachineConfig } from './render';

/** One machine, with what only it has. */
export class Machine extends Construct {
  private readonly own: readonly ComponentArtifacts[];

  constructor(
    scope: Construct,
    cluster: ClusterPlan,
    pool: PoolPlan,
    readonly plan: MachinePlan,
    components: readonly Component[],
    patches: Patches,
  ) {
    super(scope, freeId(scope, plan.name));
    this.own = components.flatMap((component) => {
      const artifacts = component.forMachine?.(cluster, pool, plan) ?? [];
      return artifacts.length > 0
        ? [new ComponentArtifacts(this, component.name, artifacts, (each) => patches.apply(each, pool))]
        : [];
    });
  }

  model(pool: PoolModel): MachineModel {
    return { plan: this.plan, pool, own: toMachineConfig(this.own.flatMap((each) => each.placements)) };
  }
}
