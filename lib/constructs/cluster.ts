import { App } from 'cdk8s';
import { addonModels } from '../addons';
import type { ClusterPlan, Issue } from '../plan';
import { describedMachines } from './described-machines';
import type { ClusterModel } from './model';
import { patchedAddons } from './patched-addons';
import { withPatchedNames } from './patched-names';
import { Patches } from './patches';
import { Pool } from './pool';
import { Renderings } from './renderings';

/**
 * The root of the tree: pools, in them machines, in both the components with their artifacts. The tree is for
 * composition and provenance; `model()` is what checks and boot formats read. `App.synth()` is not used: it resolves
 * the whole tree once for each chart, which is quadratic, and names files itself.
 */
export class Cluster extends App {
  private readonly patches = new Patches();
  private readonly pools: readonly Pool[];

  constructor(readonly plan: ClusterPlan) {
    super();
    this.pools = plan.pools.map((pool) => new Pool(this, plan, pool, this.patches));
  }

  /** All that is on every machine, rendered, and what is applied to the cluster. */
  model(): ClusterModel {
    const renderings = new Renderings();
    const pools = this.pools.map((pool) => pool.model(renderings));
    const machines = describedMachines(this.plan, pools);
    const plan = withPatchedNames(this.plan, machines);
    return { plan, pools, machines, addons: patchedAddons(addonModels(plan), pools) };
  }

  /** What is wrong with the description's patches. */
  issues(): Issue[] {
    return this.patches.issues();
  }
}
