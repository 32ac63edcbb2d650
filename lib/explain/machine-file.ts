import { type Artifact, keyOf, pathOf } from '../artifacts';
import { type Component, componentsOf } from '../components';
import { Patches } from '../constructs/patches';
import { render } from '../formats';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';

/** A file of one machine by its position, which stays when a name or address is changed. */
export interface FilePlace {
  readonly pool: number;
  readonly machine: number;
  readonly path: string;
}

/** What a component puts at a path. */
export interface Made {
  readonly component: string;
  readonly artifact: Artifact;
}

/** Where a machine's file is in the plan, or undefined if there is no such machine. */
export function placeOf(plan: ClusterPlan, machine: string, path: string): FilePlace | undefined {
  const pool = plan.pools.findIndex(({ machines }) => machines.some(({ name }) => name === machine));
  const index = plan.pools[pool]?.machines.findIndex(({ name }) => name === machine) ?? -1;
  return index < 0 ? undefined : { pool, machine: index, path };
}

/** What the plan's components put there, with the description's patches on it; of one of them, if that is known. */
export function madeAt(plan: ClusterPlan, place: FilePlace, by?: string): Made | undefined {
  const pool = plan.pools[place.pool];
  const machine = pool?.machines[place.machine];
  if (!pool || !machine) return undefined;
  for (const component of componentsOf(plan, pool).filter(({ name }) => by === undefined || name === by)) {
    const artifact = artifactsOf(component, plan, pool, machine).find((each) => isAt(each, place.path));
    if (artifact) return { component: component.name, artifact: new Patches().apply(artifact, pool) };
  }
  return undefined;
}

/** Every path of a machine, for the question which one was meant. */
export function pathsOf(plan: ClusterPlan, { pool, machine }: FilePlace): string[] {
  const pools = plan.pools[pool] as PoolPlan;
  return componentsOf(plan, pools)
    .flatMap((component) => artifactsOf(component, plan, pools, pools.machines[machine] as MachinePlan))
    .map(keyOf);
}

/** The lines of a file, none if it is a secret or has no content. */
export function linesOf({ artifact }: Made): readonly string[] {
  return 'content' in artifact && artifact.content ? render(artifact.content).trimEnd().split('\n') : [];
}

function isAt(artifact: Artifact, path: string): boolean {
  return pathOf(artifact) === path || keyOf(artifact) === path;
}

function artifactsOf(
  component: Component,
  plan: ClusterPlan,
  pool: PoolPlan,
  machine: MachinePlan,
): readonly Artifact[] {
  return [...(component.forPool?.(plan, pool) ?? []), ...(component.forMachine?.(plan, pool, machine) ?? [])];
}
