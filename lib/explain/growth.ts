import { formatAddress, formatMac, parseAddress, parseMac } from '../plan/address';
import { expandAddresses, expandMacs, isMisread, type Row } from '../plan/row';
import type { ClusterSpec, MachineRangeSpec } from '../spec';
import { changed } from './leaf';
import type { Trial } from './trial';

/** More machines than any step of a ladder but the last. */
const MANY = 4000;

/** Each range of machines with many more of them: sizes go by how many there are, not by their names. */
export function growthTrials(spec: ClusterSpec): Trial<ClusterSpec>[] {
  return Object.entries(spec.pools).flatMap(([pool, { ranges = [] }]) =>
    ranges.map((range, i) => {
      const path = ['pools', pool, 'ranges', i];
      return {
        path: [...path, 'names'],
        value: range.names,
        others: [() => changed(spec, path, grown(range))],
      };
    }),
  );
}

function grown({ addresses, macs }: MachineRangeSpec): MachineRangeSpec {
  const address = parseAddress(firstOf(expandAddresses(addresses))) ?? 0;
  const mac = parseMac(firstOf(expandMacs(macs))) ?? 0;
  return {
    names: `many[1-${MANY}]`,
    addresses: `${formatAddress(address)}-${formatAddress(address + MANY - 1)}`,
    macs: `${formatMac(mac)}-${formatMac(mac + MANY - 1)}`,
  };
}

function firstOf(row: Row): string {
  return isMisread(row) ? '' : (row[0] ?? '');
}
