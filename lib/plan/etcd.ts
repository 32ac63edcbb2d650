import type { ClusterSpec, EtcdSpec } from '../spec';
import { checkEtcd } from './etcd-checks';
import { planDiscovery } from './etcd-discovery';
import { planMembers } from './etcd-members';
import type { Issue } from './issue';
import type { EtcdClusterPlan } from './plan';
import type { MachineSeed } from './range';
import { type EtcdContent, planEtcdStore, planEtcdTimes, type Scale } from './sizing';

export function planEtcd(
  spec: ClusterSpec,
  machinesOf: (pool: string) => readonly MachineSeed[],
  scale: Scale,
  issues: Issue[],
): EtcdClusterPlan[] {
  checkEtcd(spec, machinesOf, issues);
  const names = Object.keys(spec.etcd).sort(
    (a, b) => Number(b === 'main') - Number(a === 'main') || (a < b ? -1 : 1),
  );
  return names.map((name) => planCluster(spec, name, machinesOf, scale));
}

function planCluster(
  spec: ClusterSpec,
  name: string,
  machinesOf: (pool: string) => readonly MachineSeed[],
  scale: Scale,
): EtcdClusterPlan {
  const etcd = spec.etcd[name] as EtcdSpec;
  const members = planMembers(etcd, machinesOf(etcd.pool));
  return {
    name,
    token: `${spec.name}-${name}`,
    resources: etcd.resources ?? [],
    members,
    discovery: planDiscovery(etcd),
    clientUrls: members.map((member) => member.clientUrl),
    ...planEtcdStore(etcd, scale, contentOf(spec, name)),
    ...planEtcdTimes(etcd),
    snapshotRetention: etcd.snapshotRetention ?? 7,
    snapshotSchedule: etcd.snapshotSchedule ?? '*-*-* 0/6:00:00',
  };
}

function contentOf({ etcd }: ClusterSpec, name: string): EtcdContent {
  const apart = Object.keys(etcd).find(
    (each) => each !== 'main' && etcd[each]?.resources?.includes('/events'),
  );
  return { state: name === 'main', events: name === (apart ?? 'main') };
}
