import type { ClusterModel, MachineModel } from '../../constructs';
import { domainKinds, type Issue, warning } from '../../plan';
import { membersOf } from './etcd';
import { byDomain, named } from './losses';

/** Machines that stand for one another are all in a domain of a kind, or none: else what is proven is a guess. */
export function checkTold(model: ClusterModel): Issue[] {
  const controlPlanes = model.pools.filter(({ plan }) => plan.roles.includes('control-plane'));
  const groups = [
    controlPlanes.flatMap((pool) => pool.machines),
    ...model.plan.etcdClusters.map((cluster) => membersOf(model, cluster)),
  ];
  return groups.flatMap((machines) => domainKinds.flatMap((kind) => checkGroup(machines, kind)));
}

function checkGroup(machines: readonly MachineModel[], kind: (typeof domainKinds)[number]): Issue[] {
  const told = [...byDomain(machines, kind).values()].flat();
  const untold = machines.filter((machine) => !told.includes(machine));
  const [first] = untold;
  if (told.length === 0 || !first) return [];
  const message = `the ${kind} of ${named(told)} is told, but not that of ${named(untold)}, which counts as in none`;
  return [warning(first.pool.plan.path, message, `set domains.${kind} of its ranges and machines too`)];
}
