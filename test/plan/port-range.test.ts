import { formatPorts, joinPorts, nodePortsOf, parsePorts, portsLeft } from '../../lib/plan';

test.each([
  ['30000-32767', { first: 30_000, last: 32_767 }],
  ['9100', { first: 9100, last: 9100 }],
  ['0-10', undefined],
  ['10-9', undefined],
  ['1-65536', undefined],
  ['9000:9100', undefined],
  ['', undefined],
])('%j is %j', (text, range) => {
  expect(parsePorts(text)).toEqual(range);
});

test.each([
  [['5-9', '1-3'], '1-3,5-9'],
  [['1-3', '4-9'], '1-9'],
  [['1-9', '2-3', '9'], '1-9'],
  [['7'], '7'],
])('%j are together %s', (texts, joined) => {
  const ranges = texts.map((text) => parsePorts(text) ?? { first: 1, last: 1 });
  expect(joinPorts(ranges).map(formatPorts).join(',')).toBe(joined);
});

test('counts what is left of a range, each port once', () => {
  const taken = [
    { first: 1, last: 12 },
    { first: 12, last: 14 },
    { first: 100, last: 200 },
  ];
  expect(portsLeft({ first: 10, last: 19 }, taken)).toBe(5);
});

test('Services have the usual ports where none are set, or none that are', () => {
  const usual = { first: 30_000, last: 32_767 };
  expect(nodePortsOf({})).toEqual(usual);
  expect(nodePortsOf({ nodePorts: 'x' })).toEqual(usual);
  expect(nodePortsOf({ nodePorts: '20000-25000' })).toEqual({ first: 20_000, last: 25_000 });
});
