import { deriveScalar } from './derive';
import { keyOfScalar, type PrivateKey, publicPem } from './key';
import type { Pki } from './pki';

/** The key that signs the tokens of service accounts: ECDSA P-256, which Kubernetes takes for ES256. */
export function signingKey(pki: Pki): PrivateKey {
  return keyOf(pki, pki.file.serviceAccount.signing);
}

/**
 * The public keys of all tokens that are valid. kube-apiserver reads as many as --service-account-key-file has;
 * kubeadm takes the first, so that is the one that signs.
 */
export function verificationKeys(pki: Pki): string {
  const { signing, accepted } = pki.file.serviceAccount;
  return [signing, ...accepted.filter((epoch) => epoch !== signing)]
    .map((epoch) => publicPem(keyOf(pki, epoch)))
    .join('');
}

function keyOf({ from }: Pki, epoch: number): PrivateKey {
  return keyOfScalar(deriveScalar(from, { realm: 'service-account', epoch, subject: 'sa' }));
}
