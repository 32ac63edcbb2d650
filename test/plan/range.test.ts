import fc from 'fast-check';
import { formatAddress, formatMac, parseAddress, parseCidr, parseMac } from '../../lib/plan/address';
import { formatIssue, type Issue } from '../../lib/plan/issue';
import { expandRange } from '../../lib/plan/range';
import { expandAddresses, expandMacs } from '../../lib/plan/row';

function expand(names: string, addresses: string, macs: string) {
  const issues: Issue[] = [];
  const pool = { spec: {}, path: 'pool.domains' };
  return {
    machines: expandRange({ names, addresses, macs }, 'r', pool, issues),
    issues: issues.map(formatIssue),
  };
}

test('names, addresses and MACs count up together, with leading zeros kept', () => {
  const { machines } = expand(
    'worker[08-10]',
    '10.20.0.254-10.20.1.0',
    '52:54:00:14:02:ff-52:54:00:14:03:01',
  );
  expect(machines.map(({ name, address, mac }) => [name, address, mac])).toEqual([
    ['worker08', '10.20.0.254', '52:54:00:14:02:ff'],
    ['worker09', '10.20.0.255', '52:54:00:14:03:00'],
    ['worker10', '10.20.1.0', '52:54:00:14:03:01'],
  ]);
});

test('MACs may be written with dashes, and a row of one needs no brackets', () => {
  expect(expand('only', '10.0.0.1', '52-54-00-14-02-01').machines).toEqual([
    { name: 'only', address: '10.0.0.1', mac: '52:54:00:14:02:01', path: 'r', domains: {} },
  ]);
});

test.each([
  [
    'w[1-3]',
    '10.0.0.1-10.0.0.2',
    '52:54:00:00:00:01-52:54:00:00:00:03',
    'r: it has 3 names, 2 addresses and 3 MACs; make the three equally long',
  ],
  ['w[3-1]', '10.0.0.1', '52:54:00:00:00:01', 'r.names: w[3-1] counts backwards; write the lower end first'],
  [
    'w[1-2',
    '10.0.0.1-2',
    '52:54:00:00:00:01-02',
    'r.names: w[1-2 is not a row of names; write one counter in brackets, such as worker[1-200]',
  ],
  [
    'w[1-02]',
    '10.0.0.1-2',
    '52:54:00:00:00:01-02',
    'r.names: w[1-02] has leading zeros at one end only; write both ends with as many digits',
  ],
  [
    'w[1-2]',
    '10.0.0.2-1',
    '52:54:00:00:00:01-02',
    'r.addresses: 10.0.0.2-1 counts backwards; write the lower end first',
  ],
  [
    'w[1-2]',
    '10.0.0.1-2',
    '52:54:00:00:00:01-54:54:00:00:00:02',
    'r.macs: 52:54:00:00:00:01-54:54:00:00:00:02 has more than 20,000 values; write first and last, such as 52:54:00:00:00:01-52:54:00:00:00:c8 or 52:54:00:00:00:01-c8',
  ],
  [
    'w',
    '10.0.0.1-10.0.0',
    '52:54:00:00:00:01',
    'r.addresses: 10.0.0.1-10.0.0 has more than 20,000 values; write first and last, such as 10.20.0.20-10.20.0.219 or 10.20.0.20-219',
  ],
])('%s %s %s is refused', (names, addresses, macs, line) => {
  expect(expand(names, addresses, macs)).toEqual({ machines: [], issues: [line] });
});

test.each([
  ['10.20.0.1-3', ['10.20.0.1', '10.20.0.2', '10.20.0.3']],
  ['10.20.0.254-1.1', ['10.20.0.254', '10.20.0.255', '10.20.1.0', '10.20.1.1']],
  ['10.20.0.3-1', 'backwards'],
  ['10.20.0.3-256', 'no row'],
  ['10.20.0.3-', 'no row'],
  ['10.20.0.3-1-2', 'no row'],
])('%s leaves out what its ends share', (text, expected) => {
  expect(expandAddresses(text)).toEqual(expected);
});

test.each([
  ['52:54:00:14:02:fe-ff', ['52:54:00:14:02:fe', '52:54:00:14:02:ff']],
  ['52-54-00-14-02-fe-03-00', ['52:54:00:14:02:fe', '52:54:00:14:02:ff', '52:54:00:14:03:00']],
  ['52-54-00-14-02-fe-52-54-00-14-02-ff', ['52:54:00:14:02:fe', '52:54:00:14:02:ff']],
  ['52:54:00:14:02:fe-f', 'no row'],
])('%s likewise', (text, expected) => {
  expect(expandMacs(text)).toEqual(expected);
});

test('addresses and MACs survive the way to numbers and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (n) => parseAddress(formatAddress(n)) === n),
  );
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (n) => parseMac(formatMac(n)) === n));
});

test('a CIDR with bits behind its prefix is none', () => {
  expect(parseCidr('10.20.0.1/24')).toBeUndefined();
  expect(parseCidr('10.20.0.0/24')).toMatchObject({ prefix: 24, first: 0x0a140000, last: 0x0a1400ff });
});
