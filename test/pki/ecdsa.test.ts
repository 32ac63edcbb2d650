import { createHash, randomBytes } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { signP256, timesG } from '../../lib/pki/ecdsa';
import { runs } from '../long';

const ORDER = p256.Point.Fn.ORDER;

/** The library's own ECDSA, which shares nothing with ours, as sealed/ has always been signed: with no option of s. */
function oracle(scalar: Uint8Array, data: Uint8Array): string {
  const digest = createHash('sha256').update(data).digest();
  return hex(p256.sign(digest, scalar, { prehash: false }));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function scalarOf(value: bigint): Uint8Array {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}

/** Random, and yet the same at each run. */
function sample(i: number, what: string): Buffer {
  return createHash('sha256').update(`${what}/${i}`).digest();
}

describe('ECDSA over P-256', () => {
  // RFC 6979, A.2.5, SHA-256.
  const key = Buffer.from('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721', 'hex');

  test.each([
    [
      'sample',
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
      'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    ],
    [
      'test',
      'f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367',
      '019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083',
    ],
  ])('signs %s as RFC 6979 does, but for the lower s', (message, r, s) => {
    const given = BigInt(`0x${s}`);
    const low = given > ORDER / 2n ? ORDER - given : given;
    expect(hex(signP256(key, Buffer.from(message)))).toBe(r + hex(scalarOf(low)));
  });

  test('has the bytes of the library, leading zeros and an s that was turned among them', () => {
    const count = runs(300, 1500);
    let [zeroR, zeroS, turned] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const scalar = p256.utils.randomSecretKey(Buffer.concat([sample(i, 'key'), Buffer.alloc(16, i)]));
      const data = Buffer.alloc(i % 700, sample(i, 'data'));
      const signature = signP256(scalar, data);
      expect(hex(signature)).toBe(oracle(scalar, data));
      if (signature[0] === 0) zeroR++;
      if (signature[32] === 0) zeroS++;
      const digest = createHash('sha256').update(data).digest();
      if (hex(p256.sign(digest, scalar, { prehash: false, lowS: false })) !== hex(signature)) turned++;
    }
    expect(Math.min(zeroR, zeroS)).toBeGreaterThan(0);
    expect(turned).toBeGreaterThan(count / 3);
    expect(turned).toBeLessThan((count * 2) / 3);
  });

  test.each([1n, 2n, 255n, 1n << 128n, ORDER - 2n, ORDER - 1n])('has them with the key %s', (value) => {
    const scalar = scalarOf(value);
    const data = Buffer.from('to be signed');
    expect(hex(signP256(scalar, data))).toBe(oracle(scalar, data));
    expect(hex(timesG(scalar))).toBe(hex(p256.getPublicKey(scalar, false)));
  });

  test('has them with keys that chance gives', () => {
    for (let i = 0; i < 50; i++) {
      const scalar = p256.utils.randomSecretKey(randomBytes(48));
      const data = randomBytes(i);
      expect(hex(signP256(scalar, data))).toBe(oracle(scalar, data));
    }
  });
});
