import type { EtcdSpec } from '../spec';
import { error, type Issue } from './issue';
import type { EtcdMemberPlan } from './plan';
import type { MachineSeed } from './range';
import { suggest } from './suggest';

/** The members in the order of their pool, each with the cluster as it finds it when it starts. */
export function planMembers(
  { joining = [], discoverySrv }: EtcdSpec,
  seeds: readonly MachineSeed[],
): EtcdMemberPlan[] {
  // Written once: explain asks what thousands of members would be, and a list for each grows with their square.
  const whole = initialCluster(seeds);
  return seeds.map(({ name, address }, index) => {
    const joins = joining.includes(name);
    // etcd refuses to join with a list that names more or fewer members than the cluster has (membership/cluster.go).
    const later = joins ? joining.slice(joining.indexOf(name) + 1) : [];
    return {
      name,
      address,
      clientUrl: `https://${address}:2379`,
      peerUrl: peerUrl(address),
      index,
      joins,
      initialCluster:
        later.length > 0 ? initialCluster(seeds.filter((seed) => !later.includes(seed.name))) : whole,
      names: discoverySrv === undefined ? [] : [`${name}.${discoverySrv}`, discoverySrv],
    };
  });
}

function initialCluster(seeds: readonly MachineSeed[]): string {
  return seeds.map(({ name, address }) => `${name}=${peerUrl(address)}`).join(',');
}

function peerUrl(address: string): string {
  return `https://${address}:2380`;
}

/** Those that join are members, and some other member is there to join. */
export function checkJoining(
  { pool, joining = [] }: EtcdSpec,
  path: string,
  seeds: readonly MachineSeed[],
  issues: Issue[],
): void {
  const names = seeds.map(({ name }) => name);
  for (const [i, name] of joining.entries()) {
    if (!names.includes(name)) {
      issues.push(error(`${path}.joining[${i}]`, `${pool} has no machine ${name}`, suggest(name, names)));
    } else if (joining.indexOf(name) !== i) {
      issues.push(error(`${path}.joining[${i}]`, `${name} is there twice`, 'remove one'));
    }
  }
  if (seeds.length > 0 && names.every((name) => joining.includes(name))) {
    const message = `${joining.join(', ')} are all members, so there is no cluster that they could join`;
    issues.push(error(`${path}.joining`, message, 'name the new members only, or remove it'));
  }
}
