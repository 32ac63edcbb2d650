import type { ClusterModel, PoolModel } from '../constructs';
import { type Issue, parsePorts, warning } from '../plan';
import { listenersOn } from './read/listeners';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { isSysctls, sysctlsIn } from './read/sysctls';
import type { Rule } from './rule';

/** No connection of a machine goes out from a port that a program of it listens on. */
export const localPorts: Rule = {
  name: 'local-ports',
  protects: 'A program whose port a connection has taken does not start, once in a while, after a restart.',
  seen: ['bottlerocket-os/bottlerocket#1386', 'rancher/rancher#12510'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

const RANGE = 'net.ipv4.ip_local_port_range';
const RESERVED = 'net.ipv4.ip_local_reserved_ports';

function checkPool(model: ClusterModel, pool: PoolModel): Issue[] {
  return readings(pool, isSysctls).flatMap(({ files, machine }) => {
    const settings = sysctlsIn(files);
    const range = settings.get(RANGE);
    const outgoing = range && parsePorts(range.value.replace(/\s+/, '-'));
    if (!outgoing) return [];
    const kept = (settings.get(RESERVED)?.value ?? '')
      .split(',')
      .flatMap((text) => parsePorts(text.trim()) ?? []);
    const open = listenersOn(model, machine).filter(
      ({ port }) =>
        port >= outgoing.first &&
        port <= outgoing.last &&
        !kept.some(({ first, last }) => first <= port && port <= last),
    );
    const [listener] = open;
    if (!listener) return [];
    const ports = [...new Set(open.map(({ port }) => port))].sort((a, b) => a - b).join(',');
    const message = `${range.file.path}: ${RANGE} is ${range.value}, so that a connection may have ${listener.port}, where ${listener.program} listens`;
    const mend = `add ${ports} to ${RESERVED}, or begin the range above`;
    return [warning(placeOf(range.file, pool, `${RANGE} ${range.value}`), message, mend)];
  });
}
