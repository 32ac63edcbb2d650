import type { RenderedFile } from '../../artifacts';
import { lastValue, unitLines } from '../read/units';
import type { Card, Fault } from './fault';

/** What a profile says of the card (nm-settings-keyfile(5)). */
export function profileFaults(file: RenderedFile, { mtu, name }: Card): Fault[] {
  const lines = unitLines(file);
  if (lastValue(lines, 'connection', 'interface-name') !== name) return [];
  const own = lastValue(lines, 'ethernet', 'mtu');
  if (own === undefined || Number(own) === mtu) return [];
  const message = `mtu of ${name} is ${own}, and networks.mtu is ${mtu}`;
  return [{ file, message, mend: 'set networks.mtu', severity: 'error' }];
}

/** What Calico's interfaces are called, by the mode that makes them (docs.tigera.io, Configure NetworkManager). */
const PODS = 'interface-name:cali*';

/** The last file by name says which interfaces NetworkManager leaves alone (NetworkManager.conf(5)). */
export function managedFaults(files: readonly RenderedFile[]): Fault[] {
  const last = files
    .flatMap(unitLines)
    .findLast(({ key, section }) => section === 'keyfile' && key === 'unmanaged-devices');
  if (!last || last.value.split(/[;,]/).includes(PODS)) return [];
  const message = `unmanaged-devices is ${last.value}, so NetworkManager takes the interfaces of pods over`;
  return [{ file: last.file, message, mend: `add ${PODS}`, severity: 'error' }];
}
