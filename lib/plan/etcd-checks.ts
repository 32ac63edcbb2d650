import { own } from '../releases/own';
import type { ClusterSpec, EtcdSpec } from '../spec';
import { checkDiscovery } from './etcd-discovery';
import { checkJoining } from './etcd-members';
import { checkResources } from './etcd-resources';
import { checkTimes } from './etcd-times';
import { error, type Issue } from './issue';
import type { MachineSeed } from './range';
import { suggest } from './suggest';

/** Sizes at which etcd keeps a majority when a member is lost, and beyond which writes only get slower. */
const SIZES = [1, 3, 5, 7];

/** There is a main cluster, and each has machines of its own, enough of them, and something to keep. */
export function checkEtcd(
  spec: ClusterSpec,
  machinesOf: (pool: string) => readonly MachineSeed[],
  issues: Issue[],
): void {
  if (!spec.etcd.main)
    issues.push(error('etcd.main', 'it is missing', 'name the pool that holds the cluster’s state'));
  for (const [name, etcd] of Object.entries(spec.etcd)) {
    const path = `etcd.${name}`;
    const machines = machinesOf(etcd.pool);
    checkPool(spec, etcd, path, machines.length, issues);
    checkResources(name, etcd, path, issues);
    checkTimes(etcd, path, issues);
    checkDiscovery(spec, etcd, path, issues);
    checkJoining(etcd, path, machines, issues);
    if (name === 'main') checkKubeadm(spec, etcd, issues);
  }
  checkOwners(spec, issues);
}

/** Each cluster has a pool of its own, and each pool of etcd machines has a cluster. */
function checkOwners({ etcd, pools }: ClusterSpec, issues: Issue[]): void {
  const owners = new Map<string, string>();
  for (const [name, { pool }] of Object.entries(etcd)) {
    const message = `${pool} already holds etcd.${owners.get(pool)}`;
    const mend = 'give each etcd cluster machines of its own';
    if (owners.has(pool)) issues.push(error(`etcd.${name}.pool`, message, mend));
    owners.set(pool, name);
  }
  // Where a cluster's pool is not found, it may be this one.
  if ([...owners.keys()].some((name) => !own(pools, name))) return;
  for (const [name, { role }] of Object.entries(pools)) {
    if (role !== 'etcd' || owners.has(name)) continue;
    const mend = 'name it in etcd.main.pool or another, or remove it';
    issues.push(error(`pools.${name}`, 'no etcd cluster uses it', mend));
  }
}

function checkPool(spec: ClusterSpec, etcd: EtcdSpec, path: string, members: number, issues: Issue[]): void {
  const pool = own(spec.pools, etcd.pool);
  if (!pool) {
    issues.push(
      error(`${path}.pool`, `there is no pool ${etcd.pool}`, suggest(etcd.pool, Object.keys(spec.pools))),
    );
  } else if (pool.role === 'worker') {
    issues.push(
      error(`${path}.pool`, `${etcd.pool} is a pool of workers`, 'name a pool of role etcd or control-plane'),
    );
  } else if (!SIZES.includes(members) && (members > 0 || !pool.ranges?.length)) {
    const why =
      members % 2 === 0 && members > 0
        ? ', an even number, which survives no more losses than one member less'
        : '';
    issues.push(error(`${path}.pool`, `${etcd.pool} has ${members} machines${why}`, 'make it 1, 3, 5 or 7'));
  }
}

/** kubeadm adds one member after another to the etcd of its own control planes. */
function checkKubeadm(spec: ClusterSpec, etcd: EtcdSpec, issues: Issue[]): void {
  if (spec.bootstrap !== 'kubeadm' || spec.pools[etcd.pool]?.role !== 'control-plane') return;
  for (const field of ['discoverySrv', 'discoveryUrl', 'joining'] as const) {
    if (etcd[field] === undefined) continue;
    const message = 'kubeadm brings the members of a stacked etcd together by itself';
    issues.push(error(`etcd.main.${field}`, message, 'remove it, or set bootstrap to static'));
  }
}
