import type { ClusterModel, MachineModel } from '../../constructs';
import type { Issue } from '../../plan';
import { balancers } from '../read/haproxy';
import { type Loss, named } from './losses';
import { placement } from './placement';
import { severe } from './severity';

/** An API server and a balancer remain, and the control planes that do carry the load of all. */
export function checkControlPlanes(model: ClusterModel, losses: readonly Loss[]): Issue[] {
  const pools = model.pools.filter(({ plan }) => plan.roles.includes('control-plane'));
  const machines = pools.flatMap((pool) => pool.machines);
  const balancing = balancers(model).map(({ machine }) => machine);
  return losses.flatMap((loss) => {
    const path = pools[0]?.plan.path ?? 'pools';
    const gone = checkGone(model, loss, path, machines, 'API server');
    if (gone.length > 0) return gone;
    return [
      ...checkGone(model, loss, path, balancing, 'balancer'),
      ...checkLoad(model, loss, path, machines),
    ];
  });
}

function checkGone(
  model: ClusterModel,
  loss: Loss,
  path: string,
  machines: readonly MachineModel[],
  what: string,
): Issue[] {
  if (machines.length === 0 || machines.some((machine) => !loss.machines.has(machine))) return [];
  const message = `with ${loss.what} goes ${named(machines)}, and no ${what} remains`;
  return [severe(model, loss, path, message, placement(model, loss, machines, machines.length - 1))];
}

/** By CPUs: the ladder is of a single machine that did it all, and memory is not shared between API servers. */
function checkLoad(
  model: ClusterModel,
  loss: Loss,
  path: string,
  machines: readonly MachineModel[],
): Issue[] {
  const { value: asked, reason } = model.plan.sizing.controlPlaneCpus;
  const lost = machines.filter((machine) => loss.machines.has(machine));
  const all = cpusOf(machines);
  // Too little before anything is lost is told by the size of the machines.
  if (lost.length === 0 || all < asked || all - cpusOf(lost) >= asked) return [];
  const smallest = fewest(lost, all - asked);
  const message = `with ${loss.what} goes ${named(smallest)}, and ${all - cpusOf(smallest)} CPUs remain where the control plane asks for ${asked} (${reason})`;
  const most = spare(machines, all - asked);
  return [
    severe(model, loss, path, message, `${placement(model, loss, machines, most)}, or take larger ones`),
  ];
}

/** The largest of them first, until more are gone than can be spared. */
function fewest(lost: readonly MachineModel[], spare: number): MachineModel[] {
  const sorted = [...lost].sort((a, b) => cpusOf([b]) - cpusOf([a]));
  const count = sorted.findIndex((_, i) => cpusOf(sorted.slice(0, i + 1)) > spare);
  return sorted.slice(0, count + 1);
}

/** So many may be lost, whichever they are. */
function spare(machines: readonly MachineModel[], cpus: number): number {
  return fewest(machines, cpus).length - 1;
}

function cpusOf(machines: readonly MachineModel[]): number {
  return machines.reduce((sum, { pool }) => sum + pool.plan.hardware.cpus, 0);
}
