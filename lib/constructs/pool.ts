import { Construct } from 'constructs';
import { componentsOf } from '../components';
import { type ClusterPlan, type PoolPlan, planFor } from '../plan';
import { ComponentArtifacts } from './component-artifacts';
import { freeId } from './free-id';
import { Machine } from './machine';
import type { MachineModel, PoolModel } from './model';
import type { Patches } from './patches';
import { toMachineConfig } from './render';

/** The machines of a pool, and what they have alike: built and rendered here once. */
export class Pool extends Construct {
  private readonly shared: readonly ComponentArtifacts[];
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
    this.shared = components.flatMap((component) => {
      const artifacts = component.forPool?.(seen, plan) ?? [];
      return artifacts.length > 0
        ? [new ComponentArtifacts(this, component.name, artifacts, (each) => patches.apply(each, plan))]
        : [];
    });
    this.machines = plan.machines.map(
      (machine) => new Machine(this, seen, plan, machine, components, patches),
    );
  }

  model(): PoolModel {
    const machines: MachineModel[] = [];
    const pool: PoolModel = {
      plan: this.plan,
      shared: toMachineConfig(this.shared.flatMap((each) => each.placements)),
      machines,
    };
    for (const machine of this.machines) machines.push(machine.model(pool));
    return pool;
  }
}
