import type { ClusterSpec, FlagsSpec, SettingsSpec } from '../spec';
import { error, type Issue } from './issue';
import type { EndpointPlan, Role } from './plan';
import type { PoolTopology } from './pools';

/** Which role a machine must have for a component's flags to reach a file. */
const FLAG_ROLES: Readonly<Record<keyof FlagsSpec, readonly Role[]>> = {
  etcd: ['etcd'],
  'kube-apiserver': ['control-plane'],
  'kube-controller-manager': ['control-plane'],
  'kube-scheduler': ['control-plane'],
  kubelet: ['etcd', 'node'],
};

/** Finds what would reach no file: an input that does nothing is a mistake that nobody would notice. */
export function checkDeadInput(
  spec: ClusterSpec,
  pools: readonly PoolTopology[],
  endpoint: EndpointPlan,
  issues: Issue[],
): void {
  for (const pool of pools) {
    const layers = [{ path: pool.path, spec: spec.pools[pool.name] }, ...machineLayers(spec, pool)];
    for (const layer of layers) checkFlags(layer.spec ?? {}, layer.path, pool, issues);
  }
  if (spec.host?.selinux !== undefined && !pools.some((pool) => pool.os.selinux)) {
    issues.push(
      error(
        'host.selinux',
        `${spec.host.selinux} would reach no file: no machine's system has SELinux`,
        'remove it',
      ),
    );
  }
  for (const name of ['haproxy', 'keepalived']) {
    if (spec.images?.[name] === undefined || endpoint.balancer === 'haproxy-keepalived') continue;
    issues.push(
      error(`images.${name}`, `no machine runs ${name}: the balancer is ${endpoint.balancer}`, 'remove it'),
    );
  }
}

function machineLayers(spec: ClusterSpec, pool: PoolTopology) {
  const machines = spec.pools[pool.name]?.machines ?? {};
  return pool.machines
    .filter((machine) => pool.id !== pool.name && machines[machine.name])
    .map((machine) => ({ path: `${pool.path}.machines.${machine.name}`, spec: machines[machine.name] }));
}

function checkFlags({ flags = {} }: SettingsSpec, path: string, pool: PoolTopology, issues: Issue[]): void {
  for (const component of Object.keys(flags) as (keyof FlagsSpec)[]) {
    if (FLAG_ROLES[component].some((role) => pool.roles.includes(role))) continue;
    issues.push(
      error(
        `${path}.flags.${component}`,
        `no machine of this pool runs ${component}`,
        'move it to a pool that does, or remove it',
      ),
    );
  }
}
