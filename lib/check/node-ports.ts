import type { ClusterModel, PoolModel } from '../constructs';
import { error, formatPorts, type Issue, joinPorts, NODE_PORTS, parsePorts, portsLeft } from '../plan';
import { placeOf } from './read/place';
import { apiServers } from './read/programs';
import { sysctlOf } from './read/sysctls';
import type { Rule } from './rule';

/** No connection of a node goes out from a port that a Service of type NodePort may get. */
export const nodePorts: Rule = {
  name: 'node-ports',
  protects:
    'A connection that happens to go out from the port of a Service keeps its answers from coming back, or the Service from its clients: some of them time out, on some nodes, some of the time.',
  seen: ['kubernetes/kops#6342', 'kubernetes/kubernetes#111682', 'rancher/rancher#12510'],
  check: (model) => {
    const ports = portsOfServices(model);
    return model.pools
      .filter(({ plan }) => plan.roles.includes('node'))
      .flatMap((pool) => check(pool, ports));
  },
};

const RESERVED = 'net.ipv4.ip_local_reserved_ports';
const LOCAL = 'net.ipv4.ip_local_port_range';

/** The kernel's own (ip-sysctl.rst). */
const USUAL = '32768 60999';

function portsOfServices(model: ClusterModel): string {
  const [server] = apiServers(model);
  return server?.flags.get('service-node-port-range') ?? NODE_PORTS;
}

function check(pool: PoolModel, ports: string): Issue[] {
  const services = parsePorts(ports);
  const local = sysctlOf(pool.shared, LOCAL);
  const outgoing = parsePorts((local?.value ?? USUAL).trim().replace(/\s+/, '-'));
  // What is no range is told by those who read it.
  if (!services || !outgoing) return [];
  const shared = {
    first: Math.max(services.first, outgoing.first),
    last: Math.min(services.last, outgoing.last),
  };
  const reserved = sysctlOf(pool.shared, RESERVED);
  const kept = (reserved?.value ?? '').split(',').flatMap((text) => parsePorts(text.trim()) ?? []);
  if (shared.first > shared.last || portsLeft(shared, kept) === 0) return [];
  const file = reserved?.file ?? local?.file;
  const message = `connections go out from ${formatPorts(shared)}, which Services get too (${ports}): ${RESERVED} is ${reserved?.value ?? 'not set'}`;
  const wanted = joinPorts([...kept, services])
    .map(formatPorts)
    .join(',');
  const path = file ? placeOf(file, pool, RESERVED) : pool.plan.path;
  return [error(path, file ? `${file.path}: ${message}` : message, `write ${wanted}`)];
}
