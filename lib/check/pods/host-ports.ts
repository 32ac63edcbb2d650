import { numberOf, shown, tablesAt } from '../read/value';
import { type Fault, isNothing } from './fault';
import type { Table } from './records';

/** A port of the machine is one container's, and in its network the container's own. */
export function judgeHostPorts(spec: Table, pointer: string): Fault[] {
  const [all, starting] = ['containers', 'initContainers'].map((list) =>
    tablesAt(spec, `/${list}`).map((each, i) => portsOf(each, `${pointer}/${list}/${i}`)),
  );
  const inHost = spec.hostNetwork === true;
  // Init containers run one after the other.
  const together = [(all ?? []).flat(), ...(starting ?? [])];
  return [
    ...(inHost ? together.flat().flatMap(otherwise) : []),
    ...together.flatMap((ports) => taken(ports, inHost)),
  ];
}

interface Port {
  readonly pointer: string;
  readonly port: Table;
}

function portsOf(container: Table, at: string): readonly Port[] {
  return tablesAt(container, '/ports').map((port, i) => ({ pointer: `${at}/ports/${i}`, port }));
}

function otherwise({ pointer, port: { containerPort, hostPort } }: Port): Fault[] {
  if (isNothing(hostPort) || numberOf(hostPort) === numberOf(containerPort)) return [];
  const says = `is ${shown(hostPort)}, and containerPort ${shown(containerPort)}: in the machine's network both are one`;
  return [{ pointer: `${pointer}/hostPort`, says, mend: 'remove it' }];
}

function taken(ports: readonly Port[], inHost: boolean): Fault[] {
  const seen = new Set<string>();
  return ports.flatMap(({ pointer, port: { containerPort, hostIP, hostPort, protocol } }) => {
    const number = isNothing(hostPort) ? (inHost ? containerPort : undefined) : hostPort;
    if (isNothing(number)) return [];
    const key = [protocol || 'TCP', hostIP ?? '', number].map(shown).join('/');
    const again = seen.has(key);
    seen.add(key);
    const says = `${shown(number)} is taken by another port of the pod`;
    return again ? [{ pointer, says, mend: 'remove one' }] : [];
  });
}
