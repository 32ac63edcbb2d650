import type { RenderedFile } from '../../artifacts';
import { tableAt, textsAt } from '../read/value';
import { yamlText } from '../read/yaml-text';
import { type Card, type Fault, takes } from './fault';
import { netplanKeyFaults } from './netplan-keys';

/** What cloud-init writes at every first boot, whatever lay there. */
const GENERATED = '/etc/netplan/50-cloud-init.yaml';

/** What netplan files say of the card that the boot document configures: netplan merges all of them (netplan(5)). */
export function netplanFaults(file: RenderedFile, card: Card): Fault[] {
  const own: Fault[] =
    file.path === GENERATED
      ? [
          {
            file,
            message: 'cloud-init writes this file itself',
            mend: 'choose a name that comes later, such as 60-own.yaml',
            severity: 'error',
          },
        ]
      : [];
  const network = tableAt(yamlText(file.text).documents[0], '/network');
  const devices = ['ethernets', 'bonds', 'bridges', 'vlans', 'wifis'].flatMap((kind) =>
    Object.entries(tableAt(network, `/${kind}`)),
  );
  const ours = devices.filter(([id, device]) => isOurs(id, device, card));
  return [
    ...own,
    ...netplanKeyFaults(file, network),
    ...ours.flatMap(([id, device]) => deviceFaults(file, id, device, card)),
  ];
}

function isOurs(id: string, device: unknown, { machine, name }: Card): boolean {
  const match = tableAt(device, '/match');
  if (Object.keys(match).length === 0) return id === name;
  const isMac = String(match.macaddress ?? '').toLowerCase() === machine.plan.mac.toLowerCase();
  return isMac || (typeof match.name === 'string' && takes(match.name, name));
}

function deviceFaults(file: RenderedFile, id: string, device: unknown, { isShared, mtu }: Card): Fault[] {
  const { dhcp4, gateway4, mtu: own } = tableAt(device);
  const addresses = textsAt(device, '/addresses');
  const fault = (message: string, mend: string, severity: Fault['severity'] = 'warning'): Fault => ({
    file,
    message: `${id} ${message}`,
    mend,
    severity,
  });
  return [
    ...(dhcp4 === true
      ? [fault('gets an address by DHCP beside its own, and maybe a second way out', 'set dhcp4 to false')]
      : []),
    ...(typeof own === 'number' && own !== mtu
      ? [fault(`has an MTU of ${own}, and networks.mtu is ${mtu}`, 'set networks.mtu', 'error')]
      : []),
    ...(gateway4 !== undefined ? [fault('gets a second gateway', 'set networks.gateway')] : []),
    ...(addresses.length > 0 && isShared
      ? [
          fault(
            `gets ${addresses.join(', ')} on several machines`,
            'give each machine a file of its own in machines',
            'error',
          ),
        ]
      : []),
  ];
}
