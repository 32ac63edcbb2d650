import type { MachineModel } from '../../constructs';
import { isNothing } from '../pods/fault';
import { valueAt } from './files';
import type { Listener } from './listeners';
import { type Manifest, manifestsOf, nameOf } from './manifests';
import { numberOf, tablesAt } from './value';

/** The pods of the compiler, whose listeners are read from their flags. */
const OURS = ['etcd', 'haproxy', 'keepalived', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'];

/** What the static pods that a person brought take of the machine's TCP ports, by what they say. */
export function portsOfPods({ own, pool }: MachineModel): readonly Listener[] {
  return [...manifestsOf(pool.shared), ...manifestsOf(own)]
    .filter(({ file }) => !OURS.includes(nameOf(file)))
    .flatMap(portsOf);
}

function portsOf({ file, pod }: Manifest): Listener[] {
  const inHost = valueAt(pod, '/spec/hostNetwork') === true;
  const ports = ['containers', 'initContainers'].flatMap((list) =>
    tablesAt(pod, `/spec/${list}`).flatMap((container) => tablesAt(container, '/ports')),
  );
  return ports
    .filter(({ protocol }) => isNothing(protocol) || protocol === 'TCP')
    .map(({ containerPort, hostIP, hostPort }) => ({
      program: `pod ${valueAt(pod, '/metadata/name')}`,
      where: `${file.path}: ports`,
      address: isNothing(hostIP) || hostIP === '0.0.0.0' ? '*' : String(hostIP),
      port: numberOf(isNothing(hostPort) && inHost ? containerPort : (hostPort ?? 0)),
    }))
    .filter(({ port }) => port > 0);
}
