import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateNames, certificates } from '../../lib/pki/certificates';
import { deriveScalar, deriveSerial, deriveToken, labelOf } from '../../lib/pki/derive';

const docs = readFileSync(join(__dirname, '../../docs/pki.md'), 'utf8');

const from = { seed: new Uint8Array(32).map((_, i) => i), cluster: 'reference' };
const place = { realm: 'kubernetes', epoch: 1, subject: 'apiserver/master1' };

/** Order of the curve P-256 (SEC 2, 2.4.2). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** RFC 5869 by its text, to hold the library against. */
function hkdf(label: string, length: number): Buffer {
  const prk = createHmac('sha256', Buffer.alloc(32)).update(from.seed).digest();
  const blocks: Buffer[] = [];
  for (let last = Buffer.alloc(0), i = 1; blocks.length * 32 < length; i++) {
    last = createHmac('sha256', prk)
      .update(last)
      .update(label)
      .update(Buffer.from([i]))
      .digest();
    blocks.push(last);
  }
  return Buffer.concat(blocks).subarray(0, length);
}

test('a label says whose key it is', () => {
  expect(labelOf(from, place)).toBe('bootwright/v1/reference/kubernetes/1/apiserver/master1');
});

test('a private key is 48 bytes of HKDF reduced to 1 … n − 1', () => {
  const bytes = hkdf('bootwright/v1/reference/kubernetes/1/apiserver/master1', 48);
  const expected = (BigInt(`0x${bytes.toString('hex')}`) % (N - 1n)) + 1n;
  expect(BigInt(`0x${Buffer.from(deriveScalar(from, place)).toString('hex')}`)).toBe(expected);
});

test.each([
  ['kubernetes', 'ca', 'a219ea50dbca7f948d0470e97fde3aeb4273151669aa2ae440fabc9642a2f47c'],
  ['kubernetes', 'apiserver/master1', 'e07ab4f187f0ca7da37b2a33ecdc6978e66f60338f75b20a37c64612117d342f'],
])('the key of %s, %s is what docs/pki.md says', (realm, subject, key) => {
  expect(Buffer.from(deriveScalar(from, { realm, epoch: 1, subject })).toString('hex')).toBe(key);
  expect(docs).toContain(`| \`bootwright/v1/reference/${realm}/1/${subject}\` | \`${key}\` |`);
});

test('docs/pki.md lists every certificate', () => {
  for (const name of certificateNames)
    expect(docs).toContain(`| \`${name}\` | ${certificates[name].authority} |`);
});

test('a serial number is positive, has 16 bytes, and is another for other content', () => {
  const serials = ['a', 'b'].map((content) => deriveSerial(from, place, content));
  expect(new Set(serials).size).toBe(2);
  for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9a-f]{31}$/);
});

test('tokens are as the API has them, and every letter and digit comes up', () => {
  const tokens = Array.from({ length: 200 }, (_, epoch) =>
    deriveToken(from, { realm: 'bootstrap', epoch, subject: 'token' }),
  );
  for (const token of tokens) expect(token).toMatch(/^[a-z0-9]{6}\.[a-z0-9]{16}$/);
  expect(new Set(tokens).size).toBe(200);
  expect(new Set(tokens.join('').replaceAll('.', '')).size).toBe(36);
});
