import { tableAt, tablesAt, textAt } from '../read/value';
import { containersOf } from './containers-of';
import type { Fault } from './fault';
import type { Reader } from './reader';
import type { Table } from './records';

/** What a pod shares with the machine, and has of its own at the same time. */
export function judgeSpaces(spec: Table, pointer: string, { has }: Reader): Fault[] {
  const own = spec.hostUsers === false;
  const named = textAt(spec, '/hostnameOverride') !== undefined;
  const clashes: readonly (readonly [clash: boolean, field: string, says: string])[] = [
    [
      spec.shareProcessNamespace === true && spec.hostPID === true,
      'shareProcessNamespace',
      'is true, and hostPID too',
    ],
    [own && spec.hostPID === true, 'hostPID', 'is true, and hostUsers is false'],
    [own && spec.hostIPC === true, 'hostIPC', 'is true, and hostUsers is false'],
    [
      own && spec.hostNetwork === true && !has('UserNamespacesHostNetworkSupport'),
      'hostNetwork',
      'is true, and hostUsers is false',
    ],
    [named && spec.hostNetwork === true, 'hostnameOverride', 'is there, and hostNetwork is true'],
    [named && spec.setHostnameAsFQDN === true, 'hostnameOverride', 'is there, and setHostnameAsFQDN is true'],
  ];
  const mend = 'let it be one of both';
  return [
    ...clashes.flatMap(([clash, field, says]) =>
      clash ? [{ pointer: `${pointer}/${field}`, says, mend }] : [],
    ),
    ...(own ? blocks(spec, pointer) : unmasked(spec, pointer)),
  ];
}

function unmasked(spec: Table, pointer: string): Fault[] {
  return containersOf(spec, pointer).flatMap(([container, at]) => {
    const says = 'is Unmasked, which needs hostUsers: false';
    return tableAt(container, '/securityContext').procMount === 'Unmasked'
      ? [{ pointer: `${at}/securityContext/procMount`, says, mend: 'remove it' }]
      : [];
  });
}

/** The owners of what is on a device are not those of the pod. */
function blocks(spec: Table, pointer: string): Fault[] {
  return containersOf(spec, pointer).flatMap(([container, at]) =>
    tablesAt(container, '/volumeDevices').length > 0
      ? [{ pointer: `${at}/volumeDevices`, says: 'needs hostUsers', mend: 'remove hostUsers: false' }]
      : [],
  );
}
