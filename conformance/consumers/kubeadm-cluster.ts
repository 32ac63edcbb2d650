import type { Consumer } from '../consumer';
import { isSealed } from '../sealed';
import { inBundle } from '../subject';
import { controlPlane } from './control-plane';
import { NEWEST_KUBEADM } from './kubeadm';

const DOCUMENT = '"$1/machines/master1/cloud-init/user-data"';

/** kubeadm makes a cluster and joins it, against API servers that run. */
export const kubeadmCluster: Consumer = {
  ...controlPlane,
  name: 'kubeadm-cluster',
  reads: 'units, keys and configurations of a sealed cluster that kubeadm makes',
  programs: [...(controlPlane.programs ?? []), NEWEST_KUBEADM],
  clusters: ['kubeadm-cluster'],
  version: `${NEWEST_KUBEADM.name} version --output=short`,
  check: 'source /conformance/cluster/kubeadm-cluster.sh',
  subjects: (bundle) =>
    isSealed(bundle, 'kubeadm-cluster')
      ? inBundle(bundle, /^machines\/master1\/cloud-init\/user-data$/).map((subject) => ({
          ...subject,
          path: bundle.folder,
        }))
      : [],
  mistakes: [
    {
      // The first control plane has a certificate of another authority.
      spoil: `sed 's|/pki/apiserver.crt"|/pki/elsewhere.crt"|; s|/pki/front-proxy-client.crt"|/pki/apiserver.crt"|' ${DOCUMENT} > /tmp/spoiled
mount --bind /tmp/spoiled ${DOCUMENT}`,
      says: /error execution phase certs.*certificate apiserver not signed by CA certificate ca/s,
    },
  ],
};
