import { listAt, shown, tableAt, tablesAt, textAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import { judgeHostPorts } from './host-ports';
import type { RecordRule, Table } from './records';

/** What has to hold between the parts of a pod. */
export const judgeSpec: RecordRule = (spec, pointer) => [
  ...judgeHostPorts(spec, pointer),
  ...names(spec, pointer),
  ...mounted(spec, pointer),
  ...starting(spec, pointer),
  ...resolving(spec, pointer),
  ...apart(spec, pointer),
];

/** All containers with their places. */
export function containersOf(spec: Table, pointer: string): readonly (readonly [Table, string])[] {
  return ['containers', 'initContainers'].flatMap((list) =>
    tablesAt(spec, `/${list}`).map((each, i) => [each, `${pointer}/${list}/${i}`] as const),
  );
}

/** One name is one container, whatever list it is in. */
function names(spec: Table, pointer: string): Fault[] {
  const others = tablesAt(spec, '/containers').map(({ name }) => name);
  const init = tablesAt(spec, '/initContainers');
  return init.flatMap(({ name }, i) => {
    const taken = others.includes(name) || init.findIndex((each) => each.name === name) < i;
    const at = `${pointer}/initContainers/${i}/name`;
    return taken && !isNothing(name)
      ? [{ pointer: at, says: `is ${shortly(name)} once more`, mend: 'give it another' }]
      : [];
  });
}

function mounted(spec: Table, pointer: string): Fault[] {
  const volumes = tablesAt(spec, '/volumes').map(({ name }) => name);
  return containersOf(spec, pointer).flatMap(([container, at]) =>
    ['volumeDevices', 'volumeMounts'].flatMap((list) =>
      tablesAt(container, `/${list}`).flatMap(({ devicePath, mountPath = devicePath, name }, i) => {
        const says = `has ${shown(mountPath)} from volume ${shown(name)}, which the pod has not (it has ${volumes.join(', ')})`;
        const mend = 'name a volume of the pod, or add one';
        const there = isNothing(name) || volumes.includes(name);
        return there ? [] : [{ pointer: `${at}/${list}/${i}`, says, mend }];
      }),
    ),
  );
}

const LASTING = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** What ends before the pod begins is asked nothing. */
function starting(spec: Table, pointer: string): Fault[] {
  return tablesAt(spec, '/initContainers').flatMap((container, i) =>
    LASTING.filter(
      (field) => container.restartPolicy !== 'Always' && (container[field] ?? null) !== null,
    ).map((field) => ({
      pointer: `${pointer}/initContainers/${i}/${field}`,
      says: 'is in an init container, which ends',
      mend: 'remove it, or add restartPolicy: Always',
    })),
  );
}

function resolving(spec: Table, pointer: string): Fault[] {
  const at = `${pointer}/dnsConfig/nameservers`;
  const servers = listAt(spec, '/dnsConfig/nameservers');
  const searches = listAt(spec, '/dnsConfig/searches');
  return [
    ...(spec.dnsPolicy === 'None' && servers.length === 0
      ? [{ pointer: at, says: 'is missing, and dnsPolicy is None', mend: 'write one' }]
      : []),
    ...(servers.length > 3 ? [{ pointer: at, says: `has ${servers.length}`, mend: 'write 3 at most' }] : []),
    ...(searches.length > 32 || searches.join(' ').length > 2048
      ? [{ pointer: `${pointer}/dnsConfig/searches`, says: 'is too long', mend: 'write 32 at most' }]
      : []),
  ];
}

/** Namespaces of the machine, and of the pod's own, at once. */
function apart(spec: Table, pointer: string): Fault[] {
  const says: Fault[] = [];
  const say = (field: string, what: string) =>
    says.push({ pointer: `${pointer}/${field}`, says: what, mend: 'let it be one of both' });
  if (spec.shareProcessNamespace === true && spec.hostPID === true)
    say('shareProcessNamespace', 'is true, and hostPID too');
  if (spec.hostUsers === false && spec.hostPID === true) say('hostPID', 'is true, and hostUsers is false');
  if (spec.hostUsers === false && spec.hostIPC === true) say('hostIPC', 'is true, and hostUsers is false');
  if (textAt(spec, '/hostnameOverride') !== undefined && spec.hostNetwork === true)
    say('hostnameOverride', 'is there, and hostNetwork is true');
  if (textAt(spec, '/hostnameOverride') !== undefined && spec.setHostnameAsFQDN === true)
    say('hostnameOverride', 'is there, and setHostnameAsFQDN is true');
  if (spec.hostUsers !== false)
    for (const [container, at] of containersOf(spec, pointer))
      if (tableAt(container, '/securityContext').procMount === 'Unmasked')
        says.push({
          pointer: `${at}/securityContext/procMount`,
          says: 'is Unmasked, which needs hostUsers: false',
          mend: 'remove it',
        });
  return says;
}
