import type { MachineRangeSpec } from '../spec';
import { type DomainsPlan, divideDomains, type PlacedDomains, placedDomains } from './domains';
import { error, type Issue } from './issue';
import { expandAddresses, expandMacs, expandNames, isMisread } from './row';
import { type Form, misreadIssue } from './row-issue';

/** A machine as the description has it: name, address and MAC as written, and where that stands. */
export interface MachineSeed {
  readonly name: string;
  readonly address: string;
  readonly mac: string;
  readonly path: string;
  readonly domains: DomainsPlan;
}

const EXPAND = { names: expandNames, addresses: expandAddresses, macs: expandMacs } as const;

/** What each is, and how it is written. */
const FORMS: Readonly<Record<keyof typeof EXPAND, Form>> = {
  names: { noun: 'a row of names', mend: 'write one counter in brackets, such as worker[1-200]' },
  addresses: {
    noun: 'a range of IPv4 addresses',
    mend: 'write first and last, such as 10.20.0.20-10.20.0.219 or 10.20.0.20-219',
  },
  macs: {
    noun: 'a range of MAC addresses',
    mend: 'write first and last, such as 52:54:00:00:00:01-52:54:00:00:00:c8 or 52:54:00:00:00:01-c8',
  },
};

/** The machines of a range, or none and the reasons why it is not one. `pool` is what the pool says of domains. */
export function expandRange(
  range: MachineRangeSpec,
  path: string,
  pool: PlacedDomains,
  issues: Issue[],
): MachineSeed[] {
  const names = rowOf(range, 'names', path, issues);
  const addresses = rowOf(range, 'addresses', path, issues);
  const macs = rowOf(range, 'macs', path, issues);
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

function rowOf(
  range: MachineRangeSpec,
  field: keyof typeof EXPAND,
  path: string,
  issues: Issue[],
): readonly string[] | undefined {
  const row = EXPAND[field](range[field]);
  if (!isMisread(row)) return row;
  issues.push(misreadIssue(`${path}.${field}`, range[field], row, FORMS[field]));
  return undefined;
}
