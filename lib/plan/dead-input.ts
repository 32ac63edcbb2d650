import { own } from '../releases/own';
import type { ClusterSpec, FlagsSpec, SettingsSpec } from '../spec';
import { balancerOn } from './balancer';
import { titleOf } from './disk';
import { error, type Issue, warning } from './issue';
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

/** Finds what would have no effect: an input that does nothing is a mistake that nobody would notice. */
export function checkDeadInput(
  spec: ClusterSpec,
  pools: readonly PoolTopology[],
  endpoint: EndpointPlan,
  issues: Issue[],
): void {
  for (const pool of pools) {
    const layers = [{ path: pool.path, spec: spec.pools[pool.name] }, ...machineLayers(spec, pool)];
    for (const layer of layers) issues.push(...deadFlags(layer.spec ?? {}, layer.path, pool));
  }
  // Machines with settings of their own are pools of their own, with the hardware of the one that they are described in.
  const described = new Map(pools.map((pool) => [pool.path, pool]));
  for (const pool of described.values()) issues.push(...deadHardware(spec, pool));
  issues.push(...unusedDisks(spec, pools), ...deadHost(spec, pools), ...deadImages(spec, pools, endpoint));
}

function machineLayers(spec: ClusterSpec, pool: PoolTopology) {
  const machines = spec.pools[pool.name]?.machines;
  return pool.machines
    .filter((machine) => pool.id !== pool.name && own(machines, machine.name))
    .map((machine) => ({ path: `${pool.path}.machines.${machine.name}`, spec: own(machines, machine.name) }));
}

function deadFlags({ flags = {} }: SettingsSpec, path: string, pool: PoolTopology): Issue[] {
  return (
    (Object.keys(flags) as (keyof FlagsSpec)[])
      // What no component is called is told by its shape.
      .filter((component) => own(FLAG_ROLES, component)?.every((role) => !pool.roles.includes(role)))
      .map((component) => {
        const message = `no machine of this pool runs ${component}`;
        return error(`${path}.flags.${component}`, message, 'move it to a pool that does, or remove it');
      })
  );
}

function deadHardware(spec: ClusterSpec, { bootFrom, name, path, roles }: PoolTopology): Issue[] {
  const { diskGiB, diskIops, diskMBps } = spec.pools[name]?.hardware ?? {};
  const dead = (field: string, value: number | string | undefined, why: string) =>
    value === undefined
      ? []
      : [error(`${path}.hardware.${field}`, `${value} would have no effect: ${why}`, 'remove it')];
  const starts = `bootFrom is ${bootFrom}, and only an installer is told of a disk`;
  const inMemory = 'bootFrom is live, and what runs from RAM keeps nothing on a disk';
  const noMember = 'only members of etcd ask for a fast disk, and this pool has none';
  return [
    ...(bootFrom === 'install' ? [] : deadDisks(spec, { name, path }, starts)),
    ...(bootFrom === 'live' ? dead('diskGiB', diskGiB, inMemory) : []),
    ...(roles.includes('etcd')
      ? []
      : [...dead('diskIops', diskIops, noMember), ...dead('diskMBps', diskMBps, noMember)]),
  ];
}

function deadDisks({ pools }: ClusterSpec, { name, path }: Pick<PoolTopology, 'name' | 'path'>, why: string) {
  const { hardware, machines = {} } = pools[name] ?? {};
  const places = [
    [`${path}.hardware.disk`, hardware?.disk] as const,
    ...Object.entries(machines).map(([each, { disk }]) => [`${path}.machines.${each}.disk`, disk] as const),
  ];
  return places.flatMap(([place, disk]) =>
    disk === undefined ? [] : [error(place, `${titleOf(disk)} would have no effect: ${why}`, 'remove it')],
  );
}

/** The pool's disk, where each of its machines has one of its own. */
function unusedDisks({ pools }: ClusterSpec, planned: readonly PoolTopology[]): Issue[] {
  return Object.entries(pools).flatMap(([name, { hardware, machines }]) => {
    const all = planned.filter((pool) => pool.name === name).flatMap((pool) => pool.machines);
    const path = `pools.${name}.hardware.disk`;
    if (hardware?.disk === undefined || all.length === 0) return [];
    if (!all.every((machine) => own(machines, machine.name)?.disk !== undefined)) return [];
    const message = `${titleOf(hardware.disk)} would have no effect: each machine has a disk of its own`;
    return [error(path, message, 'remove it')];
  });
}

function deadHost({ host }: ClusterSpec, pools: readonly PoolTopology[]): Issue[] {
  const asked = host?.selinux;
  if (asked === undefined || pools.some(({ os }) => os.selinux || os.selinuxStays === asked)) return [];
  const stays = pools.find(({ os }) => os.selinuxStays)?.os;
  const why = stays
    ? `SELinux of ${stays.title} stays ${stays.selinuxStays}, which Bootwright does not change`
    : "no machine's system has SELinux";
  return [error('host.selinux', `${asked} would have no effect: ${why}`, 'remove it')];
}

/** haproxy and keepalived are images only where the system has no packages of them. */
function deadImages(
  { cni, images = {} }: ClusterSpec,
  pools: readonly PoolTopology[],
  endpoint: EndpointPlan,
): Issue[] {
  const operator =
    cni === 'none' && images['calico-operator'] !== undefined
      ? [error('images.calico-operator', 'no machine runs it: cni is none', 'remove it')]
      : [];
  if (pools.some((pool) => balancerOn(endpoint, pool) === 'pods')) return operator;
  const why =
    endpoint.balancer === 'haproxy-keepalived'
      ? 'it is a package of the system of all control planes'
      : `the balancer is ${endpoint.balancer}`;
  const balancers = ['haproxy', 'keepalived']
    .filter((name) => images[name] !== undefined)
    .map((name) => warning(`images.${name}`, `no machine runs an image of ${name}: ${why}`, 'remove it'));
  return [...operator, ...balancers];
}
