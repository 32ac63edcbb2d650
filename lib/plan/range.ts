import type { MachineRangeSpec } from '../spec';
import { formatAddress, formatMac, parseAddress, parseMac } from './address';
import { type DomainsPlan, divideDomains } from './domains';
import { error, type Issue } from './issue';

/** A machine as the description has it: name, address and MAC as written, and where that stands. */
export interface MachineSeed {
  readonly name: string;
  readonly address: string;
  readonly mac: string;
  readonly path: string;
  readonly domains: DomainsPlan;
}

/** Ranges longer than this are a slip of the pen: the design goes to 5,000 machines. */
const LONGEST = 20_000;

/** The machines of a range, or none and the reasons why it is not one. */
export function expandRange(range: MachineRangeSpec, path: string, issues: Issue[]): MachineSeed[] {
  const names = expandNames(range.names);
  const addresses = expandNumbers(range.addresses, parseAddress, formatAddress);
  const macs = expandNumbers(range.macs, parseMac, formatMac);
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
        'write first and last, such as 10.20.0.20-10.20.0.219',
      ),
    );
  if (!macs)
    issues.push(
      error(
        `${path}.macs`,
        `${range.macs} is not a range of MAC addresses`,
        'write first and last, such as 52:54:00:00:00:01-52:54:00:00:00:c8',
      ),
    );
  if (!names || !addresses || !macs) return [];
  if (names.length !== addresses.length || names.length !== macs.length) {
    const counts = `${names.length} names, ${addresses.length} addresses and ${macs.length} MACs`;
    issues.push(error(path, `it has ${counts}`, 'make the three equally long'));
    return [];
  }
  const domains = divideDomains(range.domains ?? {}, names.length, expandNames, `${path}.domains`, issues);
  return names.map((name, i) => ({
    name,
    address: addresses[i] as string,
    mac: macs[i] as string,
    path,
    domains: domains[i] ?? {},
  }));
}

/** `worker[1-3]` → worker1, worker2, worker3; leading zeros are kept. */
export function expandNames(text: string): string[] | undefined {
  const match = /^([^[\]]*)\[(\d+)-(\d+)\]([^[\]]*)$/.exec(text);
  if (!match) return /[[\]]/.test(text) || text === '' ? undefined : [text];
  const [, before, first, last, after] = match as unknown as [string, string, string, string, string];
  return count(Number(first), Number(last))?.map(
    (n) => before + String(n).padStart(first.length, '0') + after,
  );
}

/** `a-b` → every value from a to b; MACs may have dashes of their own, so the middle one splits. */
function expandNumbers(
  text: string,
  parse: (text: string) => number | undefined,
  format: (n: number) => string,
) {
  const only = parse(text);
  if (only !== undefined) return [format(only)];
  const parts = text.split('-');
  const first = parse(
    parts
      .slice(0, parts.length / 2)
      .join('-')
      .trim(),
  );
  const last = parse(
    parts
      .slice(parts.length / 2)
      .join('-')
      .trim(),
  );
  return first === undefined || last === undefined ? undefined : count(first, last)?.map(format);
}

function count(first: number, last: number): number[] | undefined {
  const length = last - first + 1;
  return length < 1 || length > LONGEST ? undefined : Array.from({ length }, (_, i) => first + i);
}
