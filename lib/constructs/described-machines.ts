import type { ClusterPlan } from '../plan';
import type { MachineModel, PoolModel } from './model';

/** The machines of all pools, in the order of the description. */
export function describedMachines({ machines }: ClusterPlan, pools: readonly PoolModel[]): MachineModel[] {
  const byPlan = new Map(pools.flatMap((pool) => pool.machines).map((machine) => [machine.plan, machine]));
  return machines.flatMap((machine) => byPlan.get(machine) ?? []);
}
