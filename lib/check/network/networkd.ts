import type { RenderedFile } from '../../artifacts';
import { lastValue, type UnitLine, unitLines } from '../read/units';
import { type Card, type Fault, takes } from './fault';

/** What files of systemd-networkd and udev say of the card: of each kind the first one by name that fits counts. */
export function networkdFaults(file: RenderedFile, card: Card): Fault[] {
  const lines = unitLines(file);
  if (file.path.endsWith('.link')) return linkFaults(file, lines, card);
  const isDropin = file.path.endsWith('.conf');
  if (!isDropin && !fits(lines, card, 'Name')) return [];
  return [...mtuFaults(file, lines, card), ...(isDropin ? [] : orderFaults(file, card))];
}

/** Files of the card's own `.network` or of its drop-ins. */
function mtuFaults(file: RenderedFile, lines: readonly UnitLine[], { mtu, name }: Card): Fault[] {
  const own = lastValue(lines, 'Link', 'MTUBytes');
  if (own === undefined || Number(own) === mtu || !/^\d+$/.test(own)) return [];
  if (file.path.endsWith('.conf') && !file.path.includes(`-${name}.network.d/`)) return [];
  const message = `MTUBytes of ${name} is ${own}, and networks.mtu is ${mtu}`;
  return [{ file, message, mend: 'set networks.mtu', severity: 'error' }];
}

/** Ours are `20-<name>.network`, and `10-netplan-<name>.network` where netplan makes them. */
function orderFaults(file: RenderedFile, { machine, name }: Card): Fault[] {
  const ours =
    machine.pool.plan.os.network === 'netplan' ? `10-netplan-${name}.network` : `20-${name}.network`;
  const base = baseOf(file);
  if (base >= ours) return [];
  const message = `it fits ${name} and comes before ${ours}: that one, with the machine's address, is not read`;
  return [{ file, message, mend: `call it ${ours}.d/own.conf, or let it match another`, severity: 'error' }];
}

/** udev renames by the first `.link` that fits, and addresses are given by name. */
function linkFaults(file: RenderedFile, lines: readonly UnitLine[], card: Card): Fault[] {
  const { name } = card;
  const called = lastValue(lines, 'Link', 'Name');
  const ours = `10-${name}.link`;
  if (!fits(lines, card, 'OriginalName') || called === name || baseOf(file) > `10-netplan-${name}.link`)
    return [];
  if (called === undefined && baseOf(file) === ours) return [];
  const message = `it calls the card of ${card.machine.plan.mac} ${called ?? 'as the system does'}, and all else calls it ${name}`;
  return [{ file, message, mend: `write Name=${name}, or set networks.interface`, severity: 'error' }];
}

/** Whether its [Match] takes the card: all that it says must be so, and a file without any takes none. */
function fits(lines: readonly UnitLine[], { machine, name }: Card, nameKey: string): boolean {
  const matches = lines.filter(({ section }) => section === 'Match');
  return (
    matches.length > 0 &&
    matches.every(({ key, value }) => {
      if (key === nameKey) return nameKey === 'OriginalName' ? value === '*' : takes(value, name);
      if (key === 'MACAddress' || key === 'PermanentMACAddress') {
        return value.toLowerCase().split(/\s+/).includes(machine.plan.mac.toLowerCase());
      }
      return key === 'Type' ? takes(value, 'ether') : key === 'Kind' && value === '!*';
    })
  );
}

function baseOf({ path }: RenderedFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
