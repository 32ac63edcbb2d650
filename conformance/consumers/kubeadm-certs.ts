import type { Consumer } from '../consumer';
import { isSealed } from '../sealed';
import { edit } from '../spoil';
import { inBundle } from '../subject';
import { NEWEST_KUBEADM } from './kubeadm';

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
      spoil: edit('$1', 's|/pki/apiserver-kubelet-client.crt"|/pki/elsewhere.crt"|'),
      says: /!MISSING! apiserver-kubelet-client/,
    },
    {
      spoil: edit('$1', 's|/pki/ca.crt"|/pki/elsewhere.crt"|; s|/pki/etcd/ca.crt"|/pki/ca.crt"|'),
      says: /certificate apiserver not signed by CA certificate ca/,
    },
    {
      spoil: edit('$1', 's|controlPlaneEndpoint: .*|controlPlaneEndpoint: other.example.com:6443|'),
      says: /admin\.conf" exists already but has an unexpected API Server URL/,
    },
  ],
};
