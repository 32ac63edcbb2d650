import type { ClusterModel } from '../constructs';
import type { EtcdClusterPlan, Issue } from '../plan';
import { wrongIn } from './issues';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** What one etcd cluster is to be for every API server: the flag that names it, and the servers that it must name. */
interface Store {
  readonly cluster: EtcdClusterPlan;
  /** What the API server's flags say of it: `/events` and its servers; undefined if nothing. */
  readonly servers: readonly string[] | undefined;
  readonly flag: string;
}

/** Every API server keeps in every etcd cluster what the description keeps there, and asks all of its members. */
export const etcdClients: Rule = {
  name: 'etcd-clients',
  protects:
    'An etcd cluster for events that no API server uses, or that only some use: nothing fails, and for months nobody notices.',
  seen: [
    'gardener-attic/garden-setup#970',
    'kubernetes-sigs/kubespray#3470',
    'kubernetes-sigs/kubespray#4980',
    'kubernetes/kops#18054',
  ],
  check: (model) => apiServers(model).flatMap((server) => checkServer(model, server)),
};

function checkServer({ plan: { etcdClusters } }: ClusterModel, server: Program): Issue[] {
  const overrides = (server.flags.get('etcd-servers-overrides') ?? '').split(',').filter(Boolean);
  const misspelt = overrides.filter((each) => !OVERRIDE.test(each));
  if (misspelt.length > 0)
    return misspelt.map((each) => say(server, `--etcd-servers-overrides has ${each}`, SYNTAX));
  const known = new Map(overrides.map((each) => each.split('#') as [string, string]));
  const resources = etcdClusters.flatMap((cluster) => cluster.resources);
  return [
    ...etcdClusters
      .flatMap((cluster) => storesOf(cluster, server, known))
      .flatMap((store) => checkStore(server, store)),
    ...[...known.keys()]
      .filter((resource) => !resources.includes(resource))
      .map((resource) =>
        say(server, `--etcd-servers-overrides sends ${resource} to ${known.get(resource)}`, STRANGE),
      ),
  ];
}

/** `group/resource#server;server`; the core group has no name (apiserver, server/options/etcd.go). */
const OVERRIDE = /^[a-z0-9.-]*\/[a-z]+#https?:\/\/[^;,#\s]+(;https?:\/\/[^;,#\s]+)*$/;
const SYNTAX =
  'write group/resource#https://server:2379;https://server:2379, as /events#… or coordination.k8s.io/leases#…';
const STRANGE = 'name the resource in the etcd cluster’s resources, so that all API servers agree';

function storesOf(
  cluster: EtcdClusterPlan,
  { flags }: Program,
  overrides: ReadonlyMap<string, string>,
): readonly Store[] {
  if (cluster.name === 'main') {
    return [{ cluster, servers: flags.get('etcd-servers')?.split(','), flag: '--etcd-servers' }];
  }
  return cluster.resources.map((resource) => ({
    cluster,
    servers: overrides.get(resource)?.split(';'),
    flag: `--etcd-servers-overrides for ${resource}`,
  }));
}

function checkStore(server: Program, { cluster, servers, flag }: Store): Issue[] {
  const mend = `let it be ${cluster.clientUrls.join(cluster.name === 'main' ? ',' : ';')}`;
  if (!servers) return [say(server, `${flag} is missing, so that etcd.${cluster.name} is not used`, mend)];
  if (isBeside(server, cluster, servers)) return [];
  const strange = servers.filter((each) => !cluster.clientUrls.includes(each));
  const missing = cluster.clientUrls.filter((each) => !servers.includes(each));
  return [
    ...strange.map((each) =>
      say(server, `${flag} names ${each}, which is no member of etcd.${cluster.name}`, mend),
    ),
    ...missing.map((each) => say(server, `${flag} misses ${each} of etcd.${cluster.name}`, mend)),
  ];
}

/** A stacked API server asks the member on its own machine only, as kubeadm has it. */
function isBeside({ machine }: Program, { members }: EtcdClusterPlan, servers: readonly string[]): boolean {
  const here = members.some(({ name }) => name === machine.plan.name);
  return here && servers.every((each) => each === 'https://127.0.0.1:2379');
}

function say({ machine, file }: Program, message: string, mend: string): Issue {
  return wrongIn(machine, file, message, mend);
}
