import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { p256, p384 } from '@noble/curves/nist.js';

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

/** ECPrivateKey of RFC 5915 around the 32 bytes of a P-256 scalar; the public half is computed on reading. */
const SEC1 = {
  before: Buffer.from('30310201010420', 'hex'),
  after: Buffer.from('a00a06082a8648ce3d030107', 'hex'),
};

export function keyOfScalar(scalar: Uint8Array): PrivateKey {
  const key = Buffer.concat([SEC1.before, scalar, SEC1.after]);
  return ecKey(createPrivateKey({ key, format: 'der', type: 'sec1' }), 'P-256', scalar);
}

/** Signatures are those of RFC 6979: they need no chance, so the same certificate has the same bytes. */
const CURVES = {
  'P-256': { hash: 'SHA-256', digest: 'sha256', curve: p256 },
  'P-384': { hash: 'SHA-384', digest: 'sha384', curve: p384 },
} as const;

function ecKey(key: KeyObject, namedCurve: keyof typeof CURVES, scalar: Uint8Array): PrivateKey {
  const { hash, digest, curve } = CURVES[namedCurve];
  return {
    pem: key.export({ type: 'sec1', format: 'pem' }).toString(),
    spki: spkiOf(key),
    algorithm: { name: 'ECDSA', hash, namedCurve },
    sign: (data) => curve.sign(createHash(digest).update(data).digest(), scalar, { prehash: false }),
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
  return crv === 'P-256' || crv === 'P-384' ? ecKey(key, crv, Buffer.from(d ?? '', 'base64url')) : undefined;
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** The public half as PEM, `PUBLIC KEY`. */
export function publicPem({ spki }: PrivateKey): string {
  return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
}
