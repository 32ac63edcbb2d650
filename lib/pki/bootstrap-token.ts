import { render } from '../formats';
import type { MachinePlan } from '../plan';
import { apiServerUrl } from './api-server';
import type { ApiServer } from './certificate';
import { deriveToken } from './derive';
import { kubeconfigText } from './kubeconfig';
import { type Pki, trustedCertificates } from './pki';

/** Whose kubeconfigs and signing requests are let through (kubeadm, constants.go, NodeBootstrapTokenAuthGroup). */
const GROUP = 'system:bootstrappers:kubeadm:default-node-token';

/** By which a machine that is no node yet asks to become one: `[a-z0-9]{6}.[a-z0-9]{16}`. */
function bootstrapToken({ from, file }: Pki): string {
  return deriveToken(from, { realm: 'bootstrap', epoch: file.token.epoch, subject: 'token' });
}

/** The Secret by which API servers know it (kubernetes.io, Bootstrap Token Secret Format). */
export function tokenSecret(pki: Pki): string {
  const [id, secret] = bootstrapToken(pki).split('.');
  const document = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `bootstrap-token-${id}`, namespace: 'kube-system' },
    stringData: {
      'auth-extra-groups': GROUP,
      description: 'lets new machines ask for the certificate of a node',
      'token-id': id,
      'token-secret': secret,
      'usage-bootstrap-authentication': 'true',
      'usage-bootstrap-signing': 'true',
    },
    type: 'bootstrap.kubernetes.io/token',
  };
  return render({ format: 'yaml', documents: [document] });
}

/**
 * The same for --token-auth-file: token, user, uid, groups (kubernetes.io, Authenticating, Static token file). Empty
 * where no kubelet shows it: such a token has no end.
 */
export function knownTokens(pki: Pki): string {
  if (pki.plan.kubeletIdentity === 'certificate') return '';
  return `${bootstrapToken(pki)},kubelet-bootstrap,kubelet-bootstrap,"${GROUP}"\n`;
}

/** What a machine needs to find the cluster, trust it and be let in: its kubelet, or `kubeadm join`. */
export function bootstrapKubeconfig(pki: Pki, server: ApiServer, machine: MachinePlan): string {
  return kubeconfigText({
    cluster: pki.plan.name,
    server: apiServerUrl(pki, server, machine),
    authority: trustedCertificates(pki, 'kubernetes'),
    user: 'kubelet-bootstrap',
    credentials: { token: bootstrapToken(pki) },
  });
}
