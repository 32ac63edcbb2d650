import type { MachineConfig } from '../../lib/artifacts';
import type { ClusterModel, MachineModel } from '../../lib/constructs';
import { describedMachines } from '../../lib/constructs/described-machines';
import type { ClusterPlan } from '../../lib/plan';

const nothing: MachineConfig = {
  files: [],
  secrets: [],
  downloads: [],
  directories: [],
  links: [],
  units: [],
  kernelArguments: [],
  packages: [],
  passwords: [],
  users: [],
};

/** The model of a plan as no component had anything to put onto the machines: boot formats need no more to lead them. */
export function bareModel(plan: ClusterPlan, shared: Partial<MachineConfig> = {}): ClusterModel {
  const pools = plan.pools.map((pool) => {
    const machines: MachineModel[] = [];
    const model = { plan: pool, shared: { ...nothing, ...shared }, machines };
    machines.push(...pool.machines.map((machine) => ({ plan: machine, pool: model, own: nothing })));
    return model;
  });
  return { plan, pools, machines: describedMachines(plan, pools), addons: [] };
}

/** The first machine of a model. */
export function firstMachine(model: ClusterModel): MachineModel {
  const machine = model.pools[0]?.machines[0];
  if (!machine) throw new Error('the model has no machine');
  return machine;
}
