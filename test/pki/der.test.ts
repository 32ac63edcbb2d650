import { integer, objectIdentifier, sequence, tagged, time } from '../../lib/pki/der';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test.each([
  [0x7f, '047f'],
  [0x80, '048180'],
  [0xff, '0481ff'],
  [0x100, '04820100'],
  [0xffff, '0482ffff'],
  [0x10000, '0483010000'],
])('a value of %i bytes says its length in the fewest', (length, head) => {
  const written = tagged(0x04, Buffer.alloc(length));
  expect(hex(written.subarray(0, head.length / 2))).toBe(head);
  expect(written.length).toBe(head.length / 2 + length);
});

test.each([
  ['00', '020100'],
  ['0000', '020100'],
  ['7f', '02017f'],
  ['80', '02020080'],
  ['00ff', '020200ff'],
])('%s is a number that is not negative', (bytes, der) => {
  expect(hex(integer(Buffer.from(bytes, 'hex')))).toBe(der);
});

test('the year has four digits from 2050 on', () => {
  expect(time('2049-12-31T23:59:59Z').subarray(2).toString()).toBe('491231235959Z');
  expect(time('2050-01-01T00:00:00Z').subarray(2).toString()).toBe('20500101000000Z');
});

test('an identifier of large numbers', () => {
  expect(hex(objectIdentifier('1.2.840.113549.1.1.11'))).toBe('06092a864886f70d01010b');
  expect(hex(sequence())).toBe('3000');
});
