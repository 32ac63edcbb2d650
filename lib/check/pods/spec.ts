import { listAt, shown, tableAt, tablesAt } from '../read/value';
import { containersOf } from './containers-of';
import { judgeEndings } from './endings';
import { type Fault, isNothing, shortly } from './fault';
import { judgeHostPorts } from './host-ports';
import type { RecordRule, Table } from './records';
import { judgeResolving } from './resolving';
import { judgeOverhead } from './resources';
import { judgeRestarts } from './restarts';
import { judgeSpaces } from './spaces';
import { judgeSysctls } from './sysctls';
import { dnsLabel, dnsSubdomain } from './texts';

/** What has to hold between the parts of a pod. */
export const judgeSpec: RecordRule = (spec, pointer, reader) => [
  ...judgeEndings(spec, pointer, reader),
  ...judgeHostPorts(spec, pointer),
  ...judgeRestarts(spec, pointer, reader),
  ...names(spec, pointer),
  ...mounted(spec, pointer),
  ...starting(spec, pointer),
  ...claimed(spec, pointer),
  ...judgeSpaces(spec, pointer, reader),
  ...judgeResolving(spec, pointer, reader),
  ...judgeOverhead(tableAt(spec, '/overhead'), `${pointer}/overhead`),
  ...judgeSysctls(spec, pointer),
  ...blocks(spec, pointer),
  ...spread(spec, pointer),
  ...account(spec, pointer),
  ...tokens(spec, pointer),
  ...gated(spec, pointer),
];

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
        const says = `has ${shown(mountPath)} from volume ${shown(name)}, which the pod has not (it has ${volumes.map(shown).join(', ')})`;
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

/** What a container claims is what its pod claims. */
function claimed(spec: Table, pointer: string): Fault[] {
  const names = tablesAt(spec, '/resourceClaims').map(({ name }) => name);
  return containersOf(spec, pointer).flatMap(([container, at]) =>
    tablesAt(container, '/resources/claims').flatMap(({ name, request }, i) => {
      const says = `is ${shortly(name)}, which is none of resourceClaims`;
      const there = isNothing(name) || names.includes(name);
      const wrong = isNothing(request) ? undefined : dnsLabel(request);
      if (wrong && there)
        return [{ pointer: `${at}/resources/claims/${i}/request`, says: wrong.says, mend: wrong.mend }];
      return there ? [] : [{ pointer: `${at}/resources/claims/${i}/name`, says, mend: 'remove it' }];
    }),
  );
}

/** Who has a node waits for nothing. */
function gated(spec: Table, pointer: string): Fault[] {
  return listAt(spec, '/schedulingGates').length > 0
    ? [{ pointer: `${pointer}/schedulingGates`, says: 'waits for a scheduler', mend: 'remove it' }]
    : [];
}

/** A device comes from a claim. */
function blocks(spec: Table, pointer: string): Fault[] {
  const claims = tablesAt(spec, '/volumes').filter((each) => each.persistentVolumeClaim || each.ephemeral);
  const names = tablesAt(spec, '/volumes').map(({ name }) => name);
  return containersOf(spec, pointer).flatMap(([container, at]) =>
    tablesAt(container, '/volumeDevices').flatMap(({ name }, i) =>
      names.includes(name) && !claims.some((each) => each.name === name)
        ? [{ pointer: `${at}/volumeDevices/${i}`, says: 'is no claim', mend: 'mount it' }]
        : [],
    ),
  );
}

/** Two constraints of one kind contradict each other. */
function spread(spec: Table, pointer: string): Fault[] {
  const keys = tablesAt(spec, '/topologySpreadConstraints').map(
    ({ topologyKey, whenUnsatisfiable }) => `${topologyKey} ${whenUnsatisfiable}`,
  );
  return keys.flatMap((key, i) => {
    const at = `${pointer}/topologySpreadConstraints/${i}`;
    return keys.indexOf(key) < i ? [{ pointer: at, says: `is ${key} once more`, mend: 'remove one' }] : [];
  });
}

/** A token is an account's. */
function tokens(spec: Table, pointer: string): Fault[] {
  if (!isNothing(spec.serviceAccountName) || !isNothing(spec.serviceAccount)) return [];
  return tablesAt(spec, '/volumes').flatMap((volume, i) => {
    const at = `${pointer}/volumes/${i}/projected`;
    return tablesAt(volume, '/projected/sources').some((each) => each.serviceAccountToken)
      ? [{ pointer: at, says: 'has a token, and the pod has no account', mend: 'remove it' }]
      : [];
  });
}

/** The old name of the field counts where the new one says nothing. */
function account(spec: Table, pointer: string): Fault[] {
  const { serviceAccount: name, serviceAccountName } = spec;
  const wrong = isNothing(name) || !isNothing(serviceAccountName) ? undefined : dnsSubdomain(name);
  const says = `is ${shortly(name)}, which ${wrong?.says}`;
  return wrong ? [{ pointer: `${pointer}/serviceAccount`, says, mend: wrong.mend }] : [];
}
