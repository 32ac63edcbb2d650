import { bytesOf, withoutValue, withValue } from '../../lib/pki/named-values';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { machineOf, model, secretsFor } from './secrets';

const empty = secretsFor('reference');
const BINARY = Buffer.from([0, 1, 2, 0xff, 0xfe]);

test('text stays text, anything else is base64, and both come back byte for byte', () => {
  const file = withValue(withValue(empty, 'b', BINARY), 'a', Buffer.from('ä\r\n'));
  expect(Object.entries(file.values)).toEqual([
    ['a', { text: 'ä\r\n' }],
    ['b', { base64: 'AAEC//4=' }],
  ]);
  expect(bytesOf(file, 'a')?.toString()).toBe('ä\r\n');
  expect(bytesOf(file, 'b')).toEqual(BINARY);
  expect(bytesOf(file, 'toString')).toBeUndefined();
  expect(withoutValue(withoutValue(file, 'a'), 'b')).toEqual(empty);
});

test.each([
  ['Upper', Buffer.from('x'), /^--set: it begins with no name; write NAME=@file/],
  ['a', Buffer.alloc(0), /^a: it is empty; name the file that has the value$/],
  ['a', Buffer.alloc(262_145, 'x'), /^a: it has 262145 bytes and may have 262144; bring the key/],
])('%s is refused', (name, content, message) => {
  expect(() => withValue(empty, name, content)).toThrow(message);
});

test('another value changes nothing that derives from the seed', async () => {
  const master = machineOf('master1');
  const before = await secretsOf(await openPki(model.plan, empty), master);
  const file = withValue(empty, 'other', BINARY);
  expect(await secretsOf(await openPki(model.plan, file), master)).toEqual(before);
});
