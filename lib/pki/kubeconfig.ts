import { render } from '../formats';
import type { PairFile } from './certificate';

/** Whom a kubeconfig makes its holder, and which API server it asks. */
export interface Kubeconfig {
  readonly cluster: string;
  readonly server: string;
  /** PEM: one certificate, or two while the authority is rotated. */
  readonly authority: string;
  readonly user: string;
  readonly credentials: ClientCertificate | PairFile | { readonly token: string };
}

export interface ClientCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
}

/** Its text, in kubectl's own order and with the names that kubeadm gives (kubeadm, util/kubeconfig). */
export function kubeconfigText({ cluster, server, authority, user, credentials }: Kubeconfig): string {
  const context = `${user}@${cluster}`;
  const document = {
    apiVersion: 'v1',
    clusters: [{ cluster: { 'certificate-authority-data': base64(authority), server }, name: cluster }],
    contexts: [{ context: { cluster, user }, name: context }],
    'current-context': context,
    kind: 'Config',
    preferences: {},
    users: [{ name: user, user: userOf(credentials) }],
  };
  return render({ format: 'yaml', documents: [document] });
}

function userOf(credentials: Kubeconfig['credentials']): object {
  if ('token' in credentials) return { token: credentials.token };
  if ('pair' in credentials)
    return { 'client-certificate': credentials.pair, 'client-key': credentials.pair };
  return {
    'client-certificate-data': base64(credentials.certificate),
    'client-key-data': base64(credentials.key),
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
