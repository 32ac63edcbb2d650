import { createECDH, createHash, createHmac } from 'node:crypto';

/**
 * ECDSA over P-256 with SHA-256 and the nonces of RFC 6979, as bytes `r || s`. The one costly step, k·G, is that of
 * Node's own ECDH: a public key is just that product. Of s and n − s, which
 * both verify, it is the lower, as it always was here: RFC 6979 does not choose.
 */
export function signP256(scalar: Uint8Array, data: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(data).digest();
  const z = integer(digest) % ORDER;
  const d = integer(scalar);
  for (const k of nonces(scalar, bytes(z))) {
    const r = integer(timesG(k).subarray(1, 33)) % ORDER;
    const s = (inverse(k, blind(scalar, k)) * ((z + r * d) % ORDER)) % ORDER;
    if (r !== 0n && s !== 0n) return Buffer.concat([bytes(r), bytes(lower(s))]);
  }
  throw new Error('no nonce fits');
}

/** The order of the base point (FIPS 186-5; SP 800-186, 3.2.1.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const LENGTH = 32;

function lower(s: bigint): bigint {
  return s > ORDER / 2n ? ORDER - s : s;
}

/** The public point, not compressed: 04 and both coordinates. */
export function timesG(scalar: Uint8Array): Buffer {
  const exchange = createECDH('prime256v1');
  exchange.setPrivateKey(scalar);
  return exchange.getPublicKey();
}

/** RFC 6979, 3.2: one after the other, until one fits. */
function* nonces(scalar: Uint8Array, digest: Uint8Array): Generator<Buffer> {
  let v = Buffer.alloc(LENGTH, 1);
  let key = Buffer.alloc(LENGTH, 0);
  const turn = (...more: Uint8Array[]) => {
    key = hmac(key, v, ...more);
    v = hmac(key, v);
  };
  turn(Buffer.of(0), scalar, digest);
  turn(Buffer.of(1), scalar, digest);
  while (true) {
    v = hmac(key, v);
    const k = integer(v);
    if (k > 0n && k < ORDER) yield v;
    turn(Buffer.of(0));
  }
}

function hmac(key: Uint8Array, ...data: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', key).update(Buffer.concat(data)).digest());
}

/** What the nonce is hidden behind while it is inverted: a number that hangs on nothing that anybody sees. */
function blind(scalar: Uint8Array, nonce: Uint8Array): bigint {
  return (integer(hmac(scalar, Buffer.from('blind'), nonce)) % (ORDER - 1n)) + 1n;
}

/** 1 / k modulo the order. Euclid's steps tell of what he is given, which is k times the blind. */
function inverse(k: Uint8Array, by: bigint): bigint {
  let [a, b] = [(integer(k) * by) % ORDER, ORDER];
  let [x, y] = [1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return ((((x % ORDER) + ORDER) % ORDER) * by) % ORDER;
}

function integer(from: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(from).toString('hex')}`);
}

function bytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(LENGTH * 2, '0'), 'hex');
}
