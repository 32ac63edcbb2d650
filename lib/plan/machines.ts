import type { MachineSpec, PoolSpec } from '../spec';
import { formatMac, parseMac } from './address';
import { deadDomains, divideDomains, type PlacedDomains, placedDomains, undivided } from './domains';
import { error, type Issue } from './issue';
import { expandRange, type MachineSeed } from './range';

/** The machines of a pool: its ranges in order, then the machines named one by one. */
export function expandPool(pool: PoolSpec, path: string, issues: Issue[]): MachineSeed[] {
  const { ranges = [], machines = {} } = pool;
  const domains = placedDomains(pool, path);
  const seeds = ranges.flatMap((range, i) => expandRange(range, `${path}.ranges[${i}]`, domains, issues));
  const ranged = new Map(seeds.map((seed) => [seed.name, seed]));
  for (const [name, spec] of Object.entries(machines)) {
    const seed = nameOne(
      name,
      spec,
      ranged.get(name),
      undivided(domains),
      `${path}.machines.${name}`,
      issues,
    );
    if (!seed) continue;
    if (ranged.has(name)) seeds[seeds.findIndex((each) => each.name === name)] = seed;
    else seeds.push(seed);
  }
  const alone = Object.entries(machines).flatMap(([name, spec]) => (ranged.has(name) ? [] : [spec]));
  issues.push(...deadDomains(domains, ranges, alone));
  return seeds.map((seed) => ({ ...seed, mac: canonicalMac(seed.mac) }));
}

function nameOne(
  name: string,
  spec: MachineSpec,
  ranged: MachineSeed | undefined,
  pool: PlacedDomains,
  path: string,
  issues: Issue[],
): MachineSeed | undefined {
  const address = spec.address ?? ranged?.address;
  const mac = spec.mac ?? ranged?.mac;
  if (address === undefined)
    issues.push(error(`${path}.address`, 'it is missing', 'give the machine an IPv4 address'));
  if (mac === undefined)
    issues.push(error(`${path}.mac`, 'it is missing', 'give the MAC address that the machine starts from'));
  const rest = ranged ? placedDomains(ranged, ranged.path) : pool;
  const [domains = {}] = divideDomains([rest, placedDomains(spec, path)], { path, count: 1 }, issues);
  return address === undefined || mac === undefined ? undefined : { name, address, mac, path, domains };
}

function canonicalMac(mac: string): string {
  const value = parseMac(mac);
  return value === undefined ? mac : formatMac(value);
}
