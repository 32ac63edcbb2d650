import type { ClusterModel, MachineModel } from '../constructs';
import { noMachine } from './no-such';
import { UsageError } from './user-error';

/** The machine that a word of the command line names. */
export function machineNamed({ machines, plan }: ClusterModel, name: string): MachineModel {
  const found = machines.find((machine) => machine.plan.name === name);
  if (found) return found;
  throw new UsageError(noMachine(name, plan));
}
