import { hkdfSync } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';

/**
 * Everything secret is HKDF-SHA256 (RFC 5869) of the seed, with an empty salt, since the seed is uniform, and a
 * label as info. The labels are documented in docs/pki.md; two things never share one.
 */
export interface Derivation {
  readonly seed: Uint8Array;
  readonly cluster: string;
}

/** Where in the tree of keys something stands: `kubernetes`, 1, `apiserver/master1`. */
export interface Place {
  readonly realm: string;
  readonly epoch: number;
  readonly subject: string;
}

/** `bootwright/v1/reference/kubernetes/1/apiserver/master1`. No part but the last may hold a slash. */
export function labelOf({ cluster }: Derivation, { realm, epoch, subject }: Place): string {
  return `bootwright/v1/${cluster}/${realm}/${epoch}/${subject}`;
}

function derive({ seed }: Derivation, label: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', seed, '', label, length));
}

/**
 * A private key of P-256: 48 bytes reduced to 1 … n − 1, so that the bias is beyond notice (FIPS 186-5, A.2.1). The
 * reduction is the library's.
 */
export function deriveScalar(from: Derivation, place: Place): Uint8Array {
  return p256.utils.randomSecretKey(derive(from, labelOf(from, place), 48));
}

/**
 * A serial number of 16 bytes, positive and never 0 (RFC 5280, 4.1.2.2). `content` is all that the certificate says:
 * no authority gives two certificates one number.
 */
export function deriveSerial(from: Derivation, place: Place, content: string): string {
  const bytes = derive(from, `${labelOf(from, place)}/serial/${content}`, 16);
  bytes[0] = ((bytes[0] as number) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 36 × 7: a byte from here on would make the first letters likelier. */
const REJECTED = 252;

/**
 * A bootstrap token, `[a-z0-9]{6}.[a-z0-9]{16}` (kubernetes.io, Authenticating with Bootstrap Tokens). Of 256 bytes
 * about four are rejected, and 22 are needed.
 */
export function deriveToken(from: Derivation, place: Place): string {
  const letters = [...derive(from, labelOf(from, place), 256)]
    .filter((byte) => byte < REJECTED)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
  return `${letters.slice(0, 6)}.${letters.slice(6, 22)}`;
}
