import { CURRENT_CERTIFICATE } from '../components/kubelet/kubelet-store';
import type { MachinePlan } from '../plan';
import { apiServerUrl } from './api-server';
import type { KubeconfigFile } from './certificate';
import type { CertificateName } from './certificates';
import { kubeconfigText } from './kubeconfig';
import { commonName, type Holder, issueLeaf } from './leaf';
import { type Pki, trustedCertificates } from './pki';

/** A kubeconfig with a leaf's certificate and key in it, for a machine. */
export function leafKubeconfig(
  pki: Pki,
  name: CertificateName,
  { server }: KubeconfigFile,
  machine: MachinePlan,
): Promise<string> {
  return textFor(pki, name, machine, apiServerUrl(pki, server, machine));
}

/** The kubelet's: it names the store, so that the kubelet asks for the next certificate with the one that it has. */
export function nodeKubeconfig(pki: Pki, machine: MachinePlan): string {
  return kubeconfigText({
    cluster: pki.plan.name,
    server: apiServerUrl(pki, 'node', machine),
    authority: trustedCertificates(pki, 'kubernetes'),
    user: commonName('kubelet', machine),
    credentials: { pair: CURRENT_CERTIFICATE },
  });
}

/** For the person who runs the cluster; undefined if somebody else issues its certificates. */
export async function administratorKubeconfig(
  pki: Pki,
  name: 'admin' | 'super-admin',
): Promise<string | undefined> {
  return pki.authorities.kubernetes.issuing.key && textFor(pki, name, 'person', pki.plan.endpoint.url);
}

async function textFor(pki: Pki, name: CertificateName, holder: Holder, server: string): Promise<string> {
  return kubeconfigText({
    cluster: pki.plan.name,
    server,
    authority: trustedCertificates(pki, 'kubernetes'),
    user: commonName(name, holder),
    credentials: await issueLeaf(pki, name, holder),
  });
}
