import { SIGNING_CA } from '../components/control-plane/kube-controller-manager-flags';
import { srvKubernetes } from '../components/control-plane/srv-kubernetes';
import type { MachinePlan, Role } from '../plan';
import { authorities, authorityNames } from './authorities';
import { bootstrapKubeconfig, knownTokens, tokenSecret } from './bootstrap-token';
import { type CertificateName, certificateNames, certificates } from './certificates';
import { issueLeaf, leafKey } from './leaf';
import { leafKubeconfig, nodeKubeconfig } from './leaf-kubeconfig';
import { type Pki, trustedCertificates } from './pki';
import type { AuthorityName } from './secrets-file';
import { signingKey, verificationKeys } from './service-account';

/** What can be at a path: the roles whose machines may hold it, and its text. */
export interface SecretRow {
  readonly holders: readonly Role[];
  readonly text: (pki: Pki, machine: MachinePlan) => Promise<string> | string;
  /** The leaf that it is, or is part of. @default none */
  readonly leaf?: CertificateName;
  /** The authority whose key nobody can do without for it. @default none */
  readonly keyOf?: AuthorityName;
}

type Placed = readonly [path: string, row: SecretRow];

const CONTROL_PLANE: readonly Role[] = ['control-plane'];
const NODE: readonly Role[] = ['node'];

function authorityRows(name: AuthorityName): Placed[] {
  const { certificates: paths, holders, key } = authorities[name];
  const trusted: SecretRow = { holders, text: (pki) => trustedCertificates(pki, name) };
  return [
    ...paths.map((path): Placed => [path, trusted]),
    [key, { holders: CONTROL_PLANE, text: (pki) => issuingKey(pki, name), keyOf: name }],
  ];
}

function issuingKey({ authorities: opened }: Pki, name: AuthorityName): string {
  const { key } = opened[name].issuing;
  if (!key) throw new Error(`the key of authority ${name} is not here`);
  return key.pem;
}

async function leafPair(pki: Pki, name: CertificateName, machine: MachinePlan): Promise<string> {
  const { certificate, key } = await issueLeaf(pki, name, machine);
  return certificate + key;
}

function leafRows(name: CertificateName): Placed[] {
  const { authority, files, holders } = certificates[name];
  const row = (path: string, text: SecretRow['text']): Placed => [
    path,
    { holders, text, leaf: name, keyOf: authority },
  ];
  return files.flatMap((file) => {
    if ('kubeconfig' in file)
      return [row(file.kubeconfig, (pki, machine) => leafKubeconfig(pki, name, file, machine))];
    if ('pair' in file) return [row(file.pair, (pki, machine) => leafPair(pki, name, machine))];
    return [
      row(file.certificate, async (pki, machine) => (await issueLeaf(pki, name, machine)).certificate),
      row(file.key, (pki, machine) => leafKey(pki, name, machine).pem),
    ];
  });
}

const OTHERS: Readonly<Record<string, SecretRow>> = {
  '/etc/kubernetes/bootstrap-kubelet.conf': {
    holders: NODE,
    text: (pki, machine) => bootstrapKubeconfig(pki, 'node', machine),
  },
  '/etc/kubernetes/bootstrap-token.yaml': { holders: CONTROL_PLANE, text: tokenSecret },
  '/etc/kubernetes/kubelet.conf': { holders: NODE, text: nodeKubeconfig },
  '/etc/kubernetes/discovery.conf': {
    holders: NODE,
    text: (pki, machine) => bootstrapKubeconfig(pki, 'endpoint', machine),
  },
  '/etc/kubernetes/pki/sa.key': { holders: CONTROL_PLANE, text: (pki) => signingKey(pki).pem },
  '/etc/kubernetes/pki/sa.pub': { holders: CONTROL_PLANE, text: verificationKeys },
  [SIGNING_CA]: {
    holders: CONTROL_PLANE,
    text: ({ authorities: opened }) => opened.kubernetes.issuing.certificate,
  },
  [srvKubernetes.tokens]: { holders: CONTROL_PLANE, text: knownTokens },
};

/** Every path that a component may ask for. */
export const secretRows: ReadonlyMap<string, SecretRow> = new Map([
  ...authorityNames.flatMap(authorityRows),
  ...certificateNames.flatMap(leafRows),
  ...Object.entries(OTHERS),
]);
