import { type Cidr, isHostOf, parseAddress, parseMac } from './address';
import { error, type Issue, quoted } from './issue';
import type { MachineSeed } from './range';

/** Alike issues that are told one by one; the rest is counted. */
const TOLD = 5;

/** Names, addresses and MACs of all machines: well formed, in the network, and no two alike. */
export function checkMachines(
  seeds: readonly MachineSeed[],
  machines: Cidr | undefined,
  taken: ReadonlyMap<string, string>,
  issues: Issue[],
): void {
  issues.push(...told(seeds.flatMap((seed) => checkName(seed))));
  issues.push(...told(seeds.flatMap((seed) => checkAddress(seed, machines, taken))));
  issues.push(...told(seeds.flatMap((seed) => checkMac(seed))));
  issues.push(...told(findTwins(seeds, 'name')));
  issues.push(...told(findTwins(seeds, 'address')));
  issues.push(...told(findTwins(seeds, 'mac')));
}

/** A DNS label (RFC 1123) with a letter in it: `constructs` would put integer-like names first. */
const NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function checkName({ name, path }: MachineSeed): Issue[] {
  if (NAME.test(name)) return [];
  return [
    error(
      path,
      `${quoted(name)} is not a host name`,
      'use up to 63 lower-case letters, digits and dashes, at least one letter',
    ),
  ];
}

function checkAddress(
  { name, address, path }: MachineSeed,
  machines: Cidr | undefined,
  taken: ReadonlyMap<string, string>,
): Issue[] {
  const place = at(path, 'address');
  const number = parseAddress(address);
  if (number === undefined)
    return [error(place, `${quoted(address)} is not an IPv4 address`, 'write four numbers from 0 to 255')];
  if (machines && !isHostOf(machines, number)) {
    return [
      error(
        place,
        `${address} of ${name} is not in networks.machines (${machines.text})`,
        'move it there or widen the network',
      ),
    ];
  }
  const owner = taken.get(address);
  return owner
    ? [error(place, `${address} of ${name} is also ${owner}`, 'give each an address of its own')]
    : [];
}

function checkMac({ name, mac, path }: MachineSeed): Issue[] {
  const value = parseMac(mac);
  if (value === undefined)
    return [
      error(
        at(path, 'mac'),
        `${quoted(mac)} of ${name} is not a MAC address`,
        'write six pairs of hex digits with colons',
      ),
    ];
  if (value === 0)
    return [error(at(path, 'mac'), `${mac} of ${name} is no card’s address`, 'write the one on the card')];
  // The lowest bit of the first byte marks a group address, which no network card has (IEEE 802).
  const group = Math.floor(value / 2 ** 40) % 2 === 1;
  return group
    ? [error(at(path, 'mac'), `${mac} of ${name} is a multicast address`, 'write the one on the card')]
    : [];
}

function findTwins(seeds: readonly MachineSeed[], field: 'address' | 'mac' | 'name'): Issue[] {
  const first = new Map<string, MachineSeed>();
  return seeds.flatMap((seed) => {
    const twin = first.get(seed[field]);
    if (!twin) {
      first.set(seed[field], seed);
      return [];
    }
    const whose = field === 'name' ? '' : ` of ${seed.name}`;
    const message = `${seed[field]}${whose} is also ${field === 'name' ? 'a machine' : twin.name} in ${twin.path}`;
    return [
      error(
        at(seed.path, field),
        message,
        `give each machine ${field === 'address' ? 'an' : 'a'} ${field} of its own`,
      ),
    ];
  });
}

/** A range's field is plural, a machine's own is not. */
function at(path: string, field: 'address' | 'mac' | 'name'): string {
  const plural = { address: 'addresses', mac: 'macs', name: 'names' }[field];
  if (path.endsWith(']')) return `${path}.${plural}`;
  return field === 'name' ? path : `${path}.${field}`;
}

function told(issues: Issue[]): Issue[] {
  const [last] = issues.slice(TOLD - 1);
  if (issues.length <= TOLD || !last) return issues;
  return [
    ...issues.slice(0, TOLD - 1),
    { ...last, message: `${last.message}, and ${issues.length - TOLD} more like it` },
  ];
}
