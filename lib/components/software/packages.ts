import type { Package } from '../../artifacts';
import { balancerOn, type ClusterPlan, type PoolPlan, type Role } from '../../plan';
import { rivalOf } from '../clock';
import type { Repository } from './repositories';

/** A package that a pool's machines need. */
export interface WantedPackage {
  readonly name: string;
  /** The repository that it must come from; undefined for the system's own. */
  readonly repository?: Repository['name'];
  /** The version without the packager's revision, `*` at its end if more may follow; undefined for any. */
  readonly version?: string;
  readonly reason: string;
}

const NODES: readonly Role[] = ['node'];
const ALL: readonly Role[] = ['etcd', 'node'];

/** What comes from the repositories, and on machines of which role. kubeadm draws none of it in since 1.32. */
const PACKAGES = [
  { name: 'cri-o', repository: 'cri-o', version: 'stream', roles: ALL, reason: 'the container runtime' },
  { name: 'cri-tools', repository: 'kubernetes', version: 'any', roles: ALL, reason: 'crictl' },
  { name: 'kubeadm', repository: 'kubernetes', version: 'exact', roles: NODES, reason: 'upgrades the node' },
  { name: 'kubectl', repository: 'kubernetes', version: 'exact', roles: NODES, reason: 'talks to the API' },
  { name: 'kubelet', repository: 'kubernetes', version: 'exact', roles: ALL, reason: 'runs the pods' },
  {
    name: 'kubernetes-cni',
    repository: 'kubernetes',
    version: 'any',
    roles: NODES,
    reason: 'network plugins',
  },
] as const;

/** Kubernetes and CRI-O in the cluster's versions, and what the operating system adds for them. */
export function neededPackages(plan: ClusterPlan, pool: PoolPlan): WantedPackage[] {
  const { os, roles } = pool;
  const versions = {
    any: undefined,
    exact: plan.version.slice(1),
    stream: `${plan.release.crio.stream}.*`,
  };
  return [
    ...PACKAGES.filter((each) => each.roles.some((role) => roles.includes(role))).map(
      ({ name, repository, version, reason }) => ({ name, repository, version: versions[version], reason }),
    ),
    ...systemPackages(pool).map((name) => ({ name, reason: `${os.title} needs it for Kubernetes` })),
    ...balancerPackages(plan, pool),
  ];
}

/** Without the system's own clock where the description installs another, as no two of them can be there. */
function systemPackages(pool: PoolPlan): string[] {
  const clock = pool.os.time.package;
  return pool.os.packages.filter((name) => name !== clock || !rivalOf(pool));
}

function balancerPackages({ endpoint }: ClusterPlan, pool: PoolPlan): WantedPackage[] {
  if (balancerOn(endpoint, pool) !== 'units') return [];
  const { packages = [] } = pool.os.balancer ?? {};
  return packages.map((name) => ({ name, reason: 'the balancer and its virtual address' }));
}

/** Units that the packages bring alone, and that nothing else enables. */
export function broughtUnits({ endpoint }: ClusterPlan, pool: PoolPlan): readonly string[] {
  const { balancer } = pool.os;
  if (!balancer || balancerOn(endpoint, pool) !== 'units') return [];
  return [balancer.haproxy.unit, balancer.keepalived.unit];
}

/**
 * The index lists what is needed; what the description adds is listed with its other extras, also where the system's
 * own package is needed anyway: a list for all machines need not leave out what some of them have.
 */
export function packageArtifacts(plan: ClusterPlan, pool: PoolPlan): Package[] {
  const added = pool.settings.packages.map(({ value }) => value);
  return neededPackages(plan, pool)
    .filter(({ name, repository }) => repository !== undefined || !added.includes(name))
    .map(({ name, version, reason }) => ({
      kind: 'package',
      name,
      ...(version ? { version } : {}),
      reason,
    }));
}
