import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { p384 } from '@noble/curves/nist.js';
import { signP256, timesG } from './ecdsa';
import { pem } from './pem';

/** A private key, and how an authority signs with it. */
export interface PrivateKey {
  /** As kubeadm writes it: `EC PRIVATE KEY` or `RSA PRIVATE KEY`. */
  readonly pem: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** As WebCrypto names it. */
  readonly algorithm: { readonly name: string; readonly hash: string; readonly namedCurve?: string };
  readonly sign: (data: Uint8Array) => Uint8Array;
}

/** A key of P-256 in DER is these bytes around the scalar and the public point: ECPrivateKey of RFC 5915. */
const SEC1 = [
  Buffer.from('30770201010420', 'hex'),
  Buffer.from('a00a06082a8648ce3d030107a144034200', 'hex'),
] as const;

/** And before the point alone: SubjectPublicKeyInfo of RFC 5480. */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/** Written out rather than by `createPrivateKey`, which takes longer than to sign. */
export function keyOfScalar(scalar: Uint8Array): PrivateKey {
  const point = timesG(scalar);
  const der = Buffer.concat([SEC1[0], scalar, SEC1[1], point]);
  return ecKey('P-256', scalar, pem('EC PRIVATE KEY', der), Buffer.concat([SPKI, point]));
}

/** Signatures are those of RFC 6979: they need no chance, so the same certificate has the same bytes. */
const CURVES = {
  'P-256': { hash: 'SHA-256', sign: signP256 },
  'P-384': { hash: 'SHA-384', sign: signP384 },
} as const;

/** Only an authority that somebody brought has such a key, so it may take the library's time. */
function signP384(scalar: Uint8Array, data: Uint8Array): Uint8Array {
  return p384.sign(createHash('sha384').update(data).digest(), scalar, { prehash: false });
}

function ecKey(
  namedCurve: keyof typeof CURVES,
  scalar: Uint8Array,
  text: string,
  spki: Uint8Array,
): PrivateKey {
  const { hash, sign } = CURVES[namedCurve];
  return {
    pem: text,
    spki,
    algorithm: { name: 'ECDSA', hash, namedCurve },
    sign: (data) => sign(scalar, data),
  };
}

/** RSASSA-PKCS1-v1_5 needs no chance either. */
function rsaKey(key: KeyObject): PrivateKey {
  return {
    pem: key.export({ type: 'pkcs1', format: 'pem' }).toString(),
    spki: spkiOf(key),
    algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    sign: (data) => sign('sha256', data, key),
  };
}

function spkiOf(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** A key that somebody brought; undefined if it is not one that Kubernetes and etcd sign with. */
export function keyOfPem(pem: string): PrivateKey | undefined {
  const key = parse(pem);
  if (key?.asymmetricKeyType === 'rsa') return rsaKey(key);
  if (key?.asymmetricKeyType !== 'ec') return undefined;
  const { crv, d } = key.export({ format: 'jwk' });
  if (crv !== 'P-256' && crv !== 'P-384') return undefined;
  const text = key.export({ type: 'sec1', format: 'pem' }).toString();
  return ecKey(crv, Buffer.from(d ?? '', 'base64url'), text, spkiOf(key));
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** The public half as PEM. */
export function publicPem({ spki }: PrivateKey): string {
  return pem('PUBLIC KEY', spki);
}
