import { patchOf, releaseOf } from '../releases';
import { isSince, minorsAhead } from '../releases/version-order';
import type { ClusterSpec } from '../spec';
import { planImages } from './images';
import { error, type Issue } from './issue';
import type { ClusterPlan, PoolPlan, ReleasePlan } from './plan';
import type { PoolTopology } from './pools';

/** How many minors a kubelet may be behind (kubernetes.io, Version Skew Policy; those since 1.25). */
const BEHIND = 3;

/** What a pool's machines run: the cluster's release, or an older one that the description names. */
export function planPoolRelease(
  spec: ClusterSpec,
  cluster: ReleasePlan,
  { name, path, roles }: PoolTopology,
  issues: Issue[],
): ReleasePlan {
  const version = spec.pools[name]?.kubernetes ?? cluster.version;
  const release = releaseOf(version);
  if (version === cluster.version) return cluster;
  const at = `${path}.kubernetes`;
  if (!release) {
    const mend = `write a release such as ${cluster.version}, or remove it`;
    issues.push(error(at, `${version} is not a release that Bootwright knows`, mend));
    return cluster;
  }
  issues.push(...skewed(version, cluster.version, at));
  if (roles.includes('control-plane')) issues.push(ahead(at));
  if (spec.bootstrap === 'kubeadm') issues.push(joined(version, cluster.version, at));
  // What is wrong with the images themselves has been told of the cluster's.
  const images = planImages({ ...spec, kubernetes: version }, release, patchOf(version), []);
  return { version, release, images };
}

/** The plan as a pool's machines see it: with the release that they run. */
export function planFor(plan: ClusterPlan, { runs }: PoolPlan): ClusterPlan {
  return runs.version === plan.version ? plan : { ...plan, ...runs };
}

function skewed(version: string, cluster: string, at: string): Issue[] {
  const behind = minorsAhead(cluster, version);
  if (behind > BEHIND) {
    const message = `${version} is ${behind} minors behind ${cluster}, and kubelets may be ${BEHIND}`;
    return [error(at, message, 'upgrade these machines first, one minor after another')];
  }
  const message = `${version} is newer than ${cluster}, and no machine may be ahead of the control plane`;
  return isSince(cluster, version) ? [] : [error(at, message, 'raise kubernetes of the cluster first')];
}

/** The release of the cluster is that of its control planes; during an upgrade those wait that were not restarted. */
function ahead(at: string): Issue {
  return error(
    at,
    'control planes run the release of the cluster',
    'remove it, and set kubernetes of the cluster',
  );
}

function joined(version: string, cluster: string, at: string): Issue {
  return error(
    at,
    `kubeadm ${version} cannot join a cluster that kubeadm ${cluster} made`,
    'remove it, or set bootstrap to static',
  );
}
