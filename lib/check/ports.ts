import { componentsOf, type Port } from '../components';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { type ClusterPlan, error, type Issue, parsePorts } from '../plan';
import { wrongOn } from './issues';
import { type Listener, listenersOn, listensAlike } from './read/listeners';
import { portsOfPods } from './read/pod-ports';
import type { Rule } from './rule';

/** No two programs of a machine listen on the same port, and all listen where the firewall and peers look for them. */
export const ports: Rule = {
  name: 'ports',
  protects:
    'The second program that wants a port does not start: a balancer on the port of the API server beside it keeps both from coming up.',
  seen: ['kubernetes/kubeadm#2472', 'kubernetes/kubeadm#1685', 'okd-project/okd#200'],
  check: (model) =>
    model.pools.flatMap((pool) => {
      const ports = portsOf(model.plan, pool.plan);
      return [
        ...checkTables(pool, ports),
        ...checkNodePorts(model.plan, pool, ports),
        ...checkFiles(model, pool, ports),
      ];
    }),
};

const MEND = 'give one of them another port';

function checkTables({ plan: pool }: PoolModel, ports: readonly OwnedPort[]): Issue[] {
  const owners = new Map<string, string>();
  return ports.flatMap(({ component, port, protocol, purpose }) => {
    const key = `${port}/${protocol}`;
    const owner = owners.get(key);
    owners.set(key, component);
    return owner
      ? [error(pool.path, `${key} is ${owner}'s already and ${component} wants it for ${purpose}`, MEND)]
      : [];
  });
}

/** A Service may get any port of the range, and then its clients meet the program that has it, or the other way round. */
function checkNodePorts(plan: ClusterPlan, { plan: pool }: PoolModel, ports: readonly OwnedPort[]): Issue[] {
  const { nodePorts } = plan.networks;
  const range = parsePorts(nodePorts);
  if (!range || !pool.roles.includes('node')) return [];
  return ports
    .filter(({ port }) => typeof port === 'number' && range.first <= port && port <= range.last)
    .map(({ component, port, purpose }) => {
      const message = `${nodePorts} holds ${port}, where ${component} listens (${purpose})`;
      return error('networks.nodePorts', message, 'choose a range without it, such as 30000-32767');
    });
}

type OwnedPort = Port & { readonly component: string };

function portsOf(plan: ClusterPlan, pool: PoolModel['plan']): readonly OwnedPort[] {
  return componentsOf(plan, pool).flatMap(({ name, ports: own }) =>
    (own?.(plan, pool) ?? []).map((port) => ({ ...port, component: name })),
  );
}

/** Where all machines of a pool have the same files, the first one stands for them. */
function checkFiles(model: ClusterModel, pool: PoolModel, ports: readonly OwnedPort[]): Issue[] {
  const open = new Set(ports.map(({ port }) => port));
  const [first] = pool.machines;
  const machines = first && listensAlike(first) ? [first] : pool.machines;
  return machines.flatMap((machine) => {
    const listeners = listenersOn(model, machine);
    return [
      ...listeners.flatMap((each, i) => clash(machine, each, listeners.slice(0, i))),
      ...unknown(machine, listeners, open),
      ...portsOfPods(machine).flatMap((each, i, pods) => [
        ...clash(machine, each, [...listeners, ...pods.slice(0, i)]),
        ...taken(machine, each, listeners, ports),
      ]),
    ];
  });
}

function clash(machine: MachineModel, one: Listener, others: readonly Listener[]): Issue[] {
  const other = others.find(
    ({ address, port }) =>
      port === one.port && (address === one.address || address === '*' || one.address === '*'),
  );
  if (!other) return [];
  const message = `${one.program} listens on ${one.address}:${one.port} (${one.where}), which ${other.program} has (${other.where})`;
  return [wrongOn(machine, message, MEND)];
}

/** A pod that a person brought, on a port of which no file here says who listens. */
function taken(
  machine: MachineModel,
  { port, program, where }: Listener,
  listeners: readonly Listener[],
  ports: readonly OwnedPort[],
): Issue[] {
  const owner = ports.find((each) => each.port === port && each.protocol === 'tcp');
  if (!owner || listeners.some((each) => each.port === port)) return [];
  const message = `${program} listens on ${port} (${where}), which ${owner.component} has for ${owner.purpose}`;
  return [wrongOn(machine, message, MEND)];
}

/** A port that a patch moved: firewall, probes and clients still look for it at the old place. */
function unknown(
  machine: MachineModel,
  listeners: readonly Listener[],
  open: ReadonlySet<Port['port']>,
): Issue[] {
  return listeners
    .filter(({ port }) => !open.has(port))
    .map(({ program, port, where }) =>
      wrongOn(
        machine,
        `${program} listens on ${port} (${where}), where nobody looks for it`,
        `use one of ${[...open].filter((each) => each !== 0).join(', ')}`,
      ),
    );
}
