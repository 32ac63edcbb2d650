import type { RenderedFile } from '../artifacts';
import { writtenByKubeadm } from '../components/etcd/etcd';
import type { ClusterModel, MachineModel } from '../constructs';
import { apiPort, type Issue } from '../plan';
import { type Cidr, parseAddress, parseCidr } from '../plan/address';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { listenersOn } from './read/listeners';
import type { Rule } from './rule';

/** Every URL of a machine of the cluster leads to where something listens there. */
export const urls: Rule = {
  name: 'urls',
  protects:
    'A client that calls an address where nobody listens waits, and then says no more than that it timed out.',
  seen: ['etcd-io/etcd#7588', 'kubernetes/kubeadm#956'],
  check: (model) => {
    const listening = listeningIn(model);
    const ours = networksOf(model);
    return model.pools.flatMap((pool) => {
      const [first] = pool.machines;
      const alike = first ? checkFiles(first, pool.shared.files, listening, ours) : [];
      return [...alike, ...onMachines(pool, (each) => checkFiles(each, each.own.files, listening, ours))];
    });
  },
};

interface Listening {
  readonly clients: ReadonlySet<string>;
  readonly peers: ReadonlySet<string>;
}

/** Files in which an address with a port is one of the cluster: not those that lead to mirrors and repositories. */
const FILES =
  /^\/(etc\/(keepalived|kubernetes\/(kubeadm|manifests))|opt\/bootwright\/bin|usr\/libexec\/keepalived)\//;

/** Where members of etcd find one another, which is nothing for a client. */
const PEERS = /\/etcd\.yaml$/;

/** Only control planes and members of etcd are called by address; the balancer by its own. */
function listeningIn(model: ClusterModel): Listening {
  const servers = model.pools.filter(({ plan }) =>
    plan.roles.some((role) => role === 'control-plane' || role === 'etcd'),
  );
  const listeners = servers.flatMap(({ machines }) =>
    machines.flatMap((machine) =>
      listenersOn(model, machine).flatMap(({ address, port, where }) =>
        (address === '*' ? [machine.plan.address, '127.0.0.1'] : [address]).map((each) => ({
          at: seenFrom(machine.plan.name, `${each}:${port}`),
          peers: where.endsWith('--listen-peer-urls'),
        })),
      ),
    ),
  );
  const { address, port } = model.plan.endpoint;
  const clients = listeners.filter(({ peers }) => !peers).map(({ at }) => at);
  const called = [...clients, `${address}:${port}`, ...madeByKubeadm(model), ...discovery(model)];
  return { clients: new Set(called), peers: new Set(listeners.map(({ at }) => at)) };
}

/** Where members of etcd ask for each other: a service that is older than the cluster. */
function discovery({ plan }: ClusterModel): string[] {
  return plan.etcdClusters.flatMap((cluster) =>
    cluster.discovery.by === 'url' ? [new URL(cluster.discovery.url).host] : [],
  );
}

/** kubeadm makes the manifests of API servers and of stacked members itself, so that none is there to be read. */
function madeByKubeadm({ plan }: ClusterModel): string[] {
  const stacked = plan.pools.filter((pool) => pool.roles.includes('etcd') && writtenByKubeadm(plan, pool));
  const members = stacked.flatMap(({ machines }) =>
    machines.flatMap(({ address, name }) => [`${address}:2379`, seenFrom(name, '127.0.0.1:2379')]),
  );
  return [...plan.controlPlanes.map(({ address }) => `${address}:${apiPort}`), ...members];
}

/** What is called elsewhere is nobody's business here. */
function isWithin(at: string, ours: readonly Cidr[]): boolean {
  const address = parseAddress(at.split(':')[0] ?? '');
  return address === undefined || ours.some(({ first, last }) => first <= address && address <= last);
}

function networksOf({ plan: { endpoint, networks } }: ClusterModel): Cidr[] {
  const { machines, pods, services } = networks;
  return ['127.0.0.0/8', `${endpoint.address}/32`, machines, pods, services].flatMap(
    (text) => parseCidr(text) ?? [],
  );
}

/** Loopback is another place on each machine. */
function seenFrom(name: string, at: string): string {
  return at.startsWith('127.') ? `${name} ${at}` : at;
}

function checkFiles(
  machine: MachineModel,
  files: readonly RenderedFile[],
  listening: Listening,
  ours: readonly Cidr[],
): Issue[] {
  return files
    .filter(({ path }) => FILES.test(path))
    .flatMap((file) =>
      [
        ...new Set(
          Array.from(file.text.matchAll(/https?:\/\/(\d+\.\d+\.\d+\.\d+:\d+)/g), ([, at]) => at as string),
        ),
      ]
        .filter((at) => isWithin(at, ours))
        .filter((at) => {
          const seen = seenFrom(machine.plan.name, at);
          return !(listening.clients.has(seen) || (PEERS.test(file.path) && listening.peers.has(seen)));
        })
        .map((at) =>
          wrongIn(machine, file, `calls ${at}, where nothing listens`, 'call what a machine listens on'),
        ),
    );
}
