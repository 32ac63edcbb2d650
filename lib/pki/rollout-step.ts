import type { ClusterPlan } from '../plan';

/** One part of bringing a change to the cluster. The next begins when all is well after this one. */
export interface RolloutStep {
  /** None where there is nothing to install. */
  readonly machines: readonly string[];
  readonly what: string;
}

const ONE_BY_ONE = 'one at a time, the next when the last is well';

function namesOf(machines: readonly { readonly name: string }[]): string[] {
  return machines.map(({ name }) => name);
}

/** Where control planes are members themselves, each is one of both at once. */
export function etcdMembers({ controlPlanes: first, etcdClusters }: ClusterPlan): RolloutStep[] {
  const stacked = new Set(namesOf(first));
  return etcdClusters
    .filter(({ members }) => members.some(({ name }) => !stacked.has(name)))
    .map(({ name, members }) => ({
      machines: namesOf(members),
      what: `members of etcd ${name}: ${ONE_BY_ONE}`,
    }));
}

export function controlPlanes({ controlPlanes: machines }: ClusterPlan): RolloutStep[] {
  return [{ machines: namesOf(machines), what: `control planes: ${ONE_BY_ONE}` }];
}

export function workers({ machines }: ClusterPlan): RolloutStep[] {
  const names = namesOf(machines.filter(({ roles }) => roles.includes('worker')));
  return names.length > 0 ? [{ machines: names, what: 'workers: in any order' }] : [];
}

/** Nothing to install, but something to do or to wait for. */
export function note(what: string): RolloutStep {
  return { machines: [], what };
}
