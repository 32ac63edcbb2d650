import type { MachineSpec, PoolSpec } from '../spec';
import { formatMac, parseMac } from './address';
import { deadDomains } from './dead-domains';
import { checkOne, divideDomains, type PlacedDomains, placedDomains, undivided } from './domains';
import { fullDomains } from './full-domains';
import { error, type Issue } from './issue';
import { expandRange, type MachineSeed } from './range';
import { nearest } from './suggest';

/** The machines of a pool: its ranges in order, then the machines named one by one. */
export function expandPool(pool: PoolSpec, path: string, issues: Issue[]): MachineSeed[] {
  const { ranges = [], machines = {} } = pool;
  const domains = placedDomains(pool, path);
  const rows = ranges.map((range, i) => {
    const place = `${path}.ranges[${i}]`;
    return { range, path: place, seeds: expandRange(range, place, domains, issues) };
  });
  const seeds = rows.flatMap((row) => row.seeds);
  const ranged = new Map(seeds.map((seed) => [seed.name, seed]));
  for (const [name, spec] of Object.entries(machines)) {
    const place = `${path}.machines.${name}`;
    if (!ranged.has(name) && !(spec.address && spec.mac)) {
      // It may be of a range that is none, which is told, and has from there what is not written here.
      if (rows.some((row) => row.seeds.length === 0)) continue;
      if (!spec.address && !spec.mac) {
        issues.push(unranged(name, place, [...ranged.keys()]));
        continue;
      }
    }
    const seed = nameOne(name, spec, ranged.get(name), undivided(domains), place, issues);
    if (!seed) continue;
    if (ranged.has(name)) seeds[seeds.findIndex((each) => each.name === name)] = seed;
    else seeds.push(seed);
  }
  issues.push(...deadDomains(domains, rows, machines), ...fullDomains(domains, rows));
  return seeds.map((seed) => ({ ...seed, mac: canonicalMac(seed.mac) }));
}

function unranged(name: string, path: string, known: readonly string[]): Issue {
  const near = nearest(name, known);
  const mend = `${near ? `did you mean ${near}? If not, ` : ''}give it an address and a mac`;
  return error(path, `no range has a machine ${name}, and it has no address of its own`, mend);
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
  const own = placedDomains(spec, path);
  issues.push(...checkOne(own));
  const [domains = {}] = divideDomains([rest, undivided(own)], { path, count: 1 }, issues);
  return address === undefined || mac === undefined ? undefined : { name, address, mac, path, domains };
}

function canonicalMac(mac: string): string {
  const value = parseMac(mac);
  return value === undefined ? mac : formatMac(value);
}
