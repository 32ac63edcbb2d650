import type { Consumer, Mistake } from '../consumer';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';
import { controlPlane } from './control-plane';
import { NEWEST_KUBEADM } from './kubeadm';

const DOCUMENT = '$1/machines/master1/cloud-init/user-data';

/** kubeadm makes clusters and joins them, against API servers that run. */
export const kubeadmClusters: readonly Consumer[] = [
  consumer('kubeadm-cluster', 'units, keys and configurations of a sealed cluster that kubeadm makes', {
    // The first control plane has a certificate of another authority.
    spoil: edit(
      DOCUMENT,
      's|/pki/apiserver.crt"|/pki/elsewhere.crt"|; s|/pki/front-proxy-client.crt"|/pki/apiserver.crt"|',
    ),
    says: /error execution phase certs.*certificate apiserver not signed by CA certificate ca/s,
  }),
  consumer('kubeadm-stacked', 'the same, with etcd on the control planes', {
    // The first control plane lacks the authority that signed what its member has.
    spoil: edit(DOCUMENT, 's|/pki/etcd/ca.crt"|/pki/elsewhere.crt"|'),
    says: /error execution phase certs\/etcd-/,
  }),
];

function consumer(cluster: string, reads: string, mistake: Mistake): Consumer {
  return {
    ...controlPlane,
    name: cluster,
    reads,
    programs: [...(controlPlane.programs ?? []), NEWEST_KUBEADM],
    clusters: [cluster],
    version: `${NEWEST_KUBEADM.name} version --output=short`,
    check: 'source /conformance/cluster/kubeadm-cluster.sh',
    subjects: wholeSealed(cluster, /^machines\/master1\/cloud-init\/user-data$/),
    mistakes: [mistake],
  };
}
