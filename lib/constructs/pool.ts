import { Construct } from 'constructs';
import { componentsOf } from '../components';
import { type ClusterPlan, type PoolPlan, planFor } from '../plan';
import { freeId } from './free-id';
import { Machine } from './machine';
import type { MachineModel, PoolModel } from './model';
import type { Patches } from './patches';
import { placementsOf } from './placements';
import { type Placement, toMachineConfig } from './render';
import type { Renderings } from './renderings';
import { withoutSaidAlready } from './said-already';

/** The machines of a pool, and what they have alike: built and rendered here once. */
export class Pool extends Construct {
  readonly placements: readonly Placement[];
  private readonly machines: readonly Machine[];

  constructor(
    scope: Construct,
    cluster: ClusterPlan,
    readonly plan: PoolPlan,
    patches: Patches,
  ) {
    super(scope, freeId(scope, plan.id));
    const seen = planFor(cluster, plan);
    const components = componentsOf(seen, plan);
    this.placements = withoutSaidAlready(
      placementsOf(components, (component) => patches.applyAll(component.forPool?.(seen, plan), plan)),
    );
    this.machines = plan.machines.map(
      (machine) => new Machine(this, seen, plan, machine, components, patches),
    );
  }

  model(renderings: Renderings): PoolModel {
    const machines: MachineModel[] = [];
    const pool: PoolModel = {
      plan: this.plan,
      shared: toMachineConfig(this.placements, (each) => renderings.of(this.plan, each)),
      machines,
    };
    for (const machine of this.machines) machines.push(machine.model(pool));
    return pool;
  }
}
