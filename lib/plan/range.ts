import type { MachineRangeSpec } from '../spec';
import { type DomainsPlan, divideDomains, type PlacedDomains, placedDomains } from './domains';
import { error, type Issue } from './issue';
import { expandAddresses, expandMacs, expandNames } from './row';

/** A machine as the description has it: name, address and MAC as written, and where that stands. */
export interface MachineSeed {
  readonly name: string;
  readonly address: string;
  readonly mac: string;
  readonly path: string;
  readonly domains: DomainsPlan;
}

/** The machines of a range, or none and the reasons why it is not one. `pool` is what the pool says of domains. */
export function expandRange(
  range: MachineRangeSpec,
  path: string,
  pool: PlacedDomains,
  issues: Issue[],
): MachineSeed[] {
  const names = expandNames(range.names);
  const addresses = expandAddresses(range.addresses);
  const macs = expandMacs(range.macs);
  if (!names)
    issues.push(
      error(
        `${path}.names`,
        `${range.names} is not a row of names`,
        'write one counter in brackets, such as worker[1-200]',
      ),
    );
  if (!addresses)
    issues.push(
      error(
        `${path}.addresses`,
        `${range.addresses} is not a range of IPv4 addresses`,
        'write first and last, such as 10.20.0.20-10.20.0.219 or 10.20.0.20-219',
      ),
    );
  if (!macs)
    issues.push(
      error(
        `${path}.macs`,
        `${range.macs} is not a range of MAC addresses`,
        'write first and last, such as 52:54:00:00:00:01-52:54:00:00:00:c8 or 52:54:00:00:00:01-c8',
      ),
    );
  if (!names || !addresses || !macs) return [];
  if (names.length !== addresses.length || names.length !== macs.length) {
    const counts = `${names.length} names, ${addresses.length} addresses and ${macs.length} MACs`;
    issues.push(error(path, `it has ${counts}`, 'make the three equally long'));
    return [];
  }
  const domains = divideDomains([pool, placedDomains(range, path)], { path, count: names.length }, issues);
  return names.map((name, i) => ({
    name,
    address: addresses[i] as string,
    mac: macs[i] as string,
    path,
    domains: domains[i] ?? {},
  }));
}
