import { listAt, numberOf, tableAt, tablesAt, textAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import type { RecordRule, Table } from './records';

/** What has to hold between the fields of a container, of whatever list. */
export const judgeContainer: RecordRule = (value, pointer) => [
  ...paddedImage(value, pointer),
  ...['livenessProbe', 'startupProbe'].flatMap((probe) => thresholds(value, pointer, probe)),
  ...kept(value, pointer),
  ...devices(value, pointer),
  ...propagation(value, pointer),
  ...doubled(value, pointer),
];

function paddedImage({ image }: Table, pointer: string): Fault[] {
  return typeof image === 'string' && image !== image.trim()
    ? [
        {
          pointer: `${pointer}/image`,
          says: `is ${shortly(image)}, with a blank around it`,
          mend: 'remove it',
        },
      ]
    : [];
}

/** Who lives does so after one answer. */
function thresholds(value: Table, pointer: string, probe: string): Fault[] {
  const { successThreshold } = tableAt(value, `/${probe}`);
  if (isNothing(successThreshold) || numberOf(successThreshold) === 1) return [];
  const says = `is ${shortly(successThreshold)}`;
  return [{ pointer: `${pointer}/${probe}/successThreshold`, says, mend: 'write 1, or remove it' }];
}

/** Who is not ready is not ended. */
function kept(value: Table, pointer: string): Fault[] {
  const { terminationGracePeriodSeconds: given } = tableAt(value, '/readinessProbe');
  const at = `${pointer}/readinessProbe/terminationGracePeriodSeconds`;
  return given === undefined || given === null
    ? []
    : [{ pointer: at, says: 'is for the other probes', mend: 'remove it' }];
}

/** A volume is a file system or a device. */
function devices(value: Table, pointer: string): Fault[] {
  const mounts = tablesAt(value, '/volumeMounts');
  return tablesAt(value, '/volumeDevices').flatMap((device, i) => {
    const clash = mounts.find((mount) => mount.name === device.name || mount.mountPath === device.devicePath);
    const at = `${pointer}/volumeDevices/${i}`;
    return clash ? [{ pointer: at, says: 'is among volumeMounts too', mend: 'let it be one of both' }] : [];
  });
}

/** What a container mounts, the machine sees only of one that may do all. */
function propagation(value: Table, pointer: string): Fault[] {
  if (tableAt(value, '/securityContext').privileged === true) return [];
  return listAt(value, '/volumeMounts').flatMap((mount, i) => {
    const given = textAt(mount, '/mountPropagation');
    const at = `${pointer}/volumeMounts/${i}/mountPropagation`;
    return given === 'Bidirectional'
      ? [
          {
            pointer: at,
            says: 'is Bidirectional in a container that is not privileged',
            mend: 'write HostToContainer',
          },
        ]
      : [];
  });
}

/** One volume is one device. */
function doubled(value: Table, pointer: string): Fault[] {
  const names = tablesAt(value, '/volumeDevices').map(({ devicePath }) => devicePath);
  return names.flatMap((name, i) => {
    const at = `${pointer}/volumeDevices/${i}/devicePath`;
    const again = !isNothing(name) && names.indexOf(name) < i;
    return again ? [{ pointer: at, says: `is ${shortly(name)} once more`, mend: 'give it another' }] : [];
  });
}
