import { type Artifact, keyOf, type MachineConfig } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import type { Rule } from './rule';

type Owned = Artifact & { readonly component: string };

/** Every path, unit and package of a machine belongs to one component: two would overwrite each other. */
export const ownership: Rule = {
  name: 'ownership',
  protects:
    'Two that write the same file or unit overwrite each other, and the machine runs whichever came last.',
  seen: ['kubernetes/kubeadm#1154'],
  check: (model) => model.pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): Issue[] {
  const owners = new Map<string, Owned>();
  const issues = claim(everything(pool.shared), owners, pool.plan.path);
  // What is a machine's own is compared with the pool's by look-up, so that the cost is its own size only.
  return [...issues, ...pool.machines.flatMap((machine) => checkMachine(machine, owners))];
}

function checkMachine(machine: MachineModel, shared: ReadonlyMap<string, Owned>): Issue[] {
  const own = everything(machine.own);
  const path = `${machine.pool.plan.path}, machine ${machine.plan.name}`;
  const clashes = own.flatMap((each) => clash(each, shared.get(keyOf(each)), path));
  return [...clashes, ...claim(own, new Map(), path)];
}

function claim(artifacts: readonly Owned[], owners: Map<string, Owned>, path: string): Issue[] {
  return artifacts.flatMap((each) => {
    const issues = clash(each, owners.get(keyOf(each)), path);
    owners.set(keyOf(each), each);
    return issues;
  });
}

function clash(artifact: Owned, other: Owned | undefined, path: string): Issue[] {
  if (!other) return [];
  const place = artifact.overriddenBy?.[0] ?? other.overriddenBy?.[0] ?? path;
  const message = `${keyOf(artifact)} belongs to ${other.component} already (${path})`;
  return [error(place, message, 'change the generated one with patches, or choose another')];
}

function everything(config: MachineConfig): readonly Owned[] {
  const files = config.files.filter(({ artifact }) => artifact.kind !== 'unit');
  return [
    ...files.map(({ artifact, component }) => ({ ...artifact, component })),
    ...config.secrets,
    ...config.downloads,
    ...config.directories,
    ...config.links,
    ...config.units,
    ...config.packages,
    ...config.users,
  ];
}
