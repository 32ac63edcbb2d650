import type { Consumer } from '../consumer';
import { isSealed } from '../sealed';
import { inBundle } from '../subject';
import { NEWEST_KUBEADM } from './kubeadm';

/** Bash that changes the user-data by an expression of sed. */
function edit(expression: string): string {
  return `sed '${expression}' "$1" > /tmp/spoiled\nmount --bind /tmp/spoiled "$1"`;
}

/** Keys, certificates and kubeconfigs of control planes of each bootstrap. */
export const kubeadmCerts: Consumer = {
  name: 'kubeadm-certs',
  reads: 'sealed keys and kubeconfigs of control planes',
  packages: ['cloud-init', 'python3-yaml'],
  programs: [NEWEST_KUBEADM],
  version: `${NEWEST_KUBEADM.name} version --output=short`,
  check: `KUBEADM=${NEWEST_KUBEADM.name}\nsource /conformance/cluster/kubeadm-certs.sh`,
  subjects: (bundle) =>
    isSealed(bundle)
      ? inBundle(bundle, /\/user-data$/).filter(({ file }) => bundle.content(file).includes('/pki/ca.key"'))
      : [],
  mistakes: [
    {
      spoil: edit('s|/pki/apiserver-kubelet-client.crt"|/pki/elsewhere.crt"|'),
      says: /!MISSING! apiserver-kubelet-client/,
    },
    {
      spoil: edit('s|/pki/ca.crt"|/pki/elsewhere.crt"|; s|/pki/etcd/ca.crt"|/pki/ca.crt"|'),
      says: /certificate apiserver not signed by CA certificate ca/,
    },
    {
      spoil: edit('s|controlPlaneEndpoint: .*|controlPlaneEndpoint: other.example.com:6443|'),
      says: /admin\.conf" exists already but has an unexpected API Server URL/,
    },
  ],
};
