import type { ClusterModel, MachineModel } from '../constructs';
import { suggest } from '../plan/suggest';
import { UsageError } from './user-error';

/** The machine that a word of the command line names. */
export function machineNamed({ machines }: ClusterModel, name: string): MachineModel {
  const found = machines.find(({ plan }) => plan.name === name);
  if (found) return found;
  const names = machines.map(({ plan }) => plan.name);
  throw new UsageError(`${name}: there is no such machine; ${suggest(name, names)}`);
}
