import { createHmac } from 'node:crypto';
import { deriveScalar, deriveSerial, deriveToken, labelOf } from '../../lib/pki/derive';

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
