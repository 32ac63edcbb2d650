import { srvKubernetes } from '../components/control-plane/srv-kubernetes';
import { SEALED_CERTIFICATE } from '../components/kubelet/kubelet-store';
import { apiServerNames, etcdApiServerAccess, etcdMemberAccess, etcdMemberNames } from '../plan';
import { kubeletClientGroup } from '../releases';
import type { CertificateFiles, CertificateRow } from './certificate';

const PKI = '/etc/kubernetes/pki';

function pair(name: string): CertificateFiles {
  return { certificate: `${PKI}/${name}.crt`, key: `${PKI}/${name}.key` };
}

/**
 * Every leaf of the cluster. Sources: kubernetes.io, PKI certificates and requirements; kubeadm, phases/certs and
 * phases/kubeconfig of each minor.
 *
 * What works before the first binding is there is decided by the groups. The API server's own policy binds
 * `system:kube-controller-manager`, `system:kube-scheduler` and, with the Node authorizer, `system:nodes`; and
 * `system:masters` passes every check. So the cluster comes up, and `super-admin.conf` may apply the bindings that
 * `kubeadm init` would have made (lib/addons/rbac.ts). Only then do `kubeadm:cluster-admins` of admin.conf and the
 * API server's own certificate, for logs and exec, have their power; nothing that starts a cluster needs them.
 */
const rows = {
  admin: {
    authority: 'kubernetes',
    commonName: 'kubernetes-admin',
    organization: ({ release }) => release.kubeadm.adminGroup,
    usage: 'client',
    holders: ['control-plane'],
    files: [{ kubeconfig: '/etc/kubernetes/admin.conf', server: 'endpoint' }],
  },
  apiserver: {
    authority: 'kubernetes',
    commonName: 'kube-apiserver',
    usage: 'server',
    names: apiServerNames,
    holders: ['control-plane'],
    files: [
      pair('apiserver'),
      { certificate: srvKubernetes.serverCertificate, key: srvKubernetes.serverKey },
    ],
  },
  'apiserver-etcd-client': {
    authority: 'etcd',
    commonName: 'kube-apiserver-etcd-client',
    organization: ({ release }) => release.kubeadm.etcdClientGroup,
    usage: 'client',
    names: etcdApiServerAccess,
    holders: ['control-plane'],
    files: [pair('apiserver-etcd-client')],
  },
  'apiserver-kubelet-client': {
    authority: 'kubernetes',
    commonName: 'kube-apiserver-kubelet-client',
    organization: ({ release, version }) => kubeletClientGroup(release, version),
    usage: 'client',
    holders: ['control-plane'],
    files: [pair('apiserver-kubelet-client')],
  },
  'controller-manager': {
    authority: 'kubernetes',
    commonName: 'system:kube-controller-manager',
    usage: 'client',
    holders: ['control-plane'],
    files: [{ kubeconfig: '/etc/kubernetes/controller-manager.conf', server: 'local' }],
  },
  'etcd-healthcheck-client': {
    authority: 'etcd',
    commonName: 'kube-etcd-healthcheck-client',
    organization: ({ release }) => release.kubeadm.etcdClientGroup,
    usage: 'client',
    names: etcdMemberAccess,
    holders: ['etcd'],
    files: [pair('etcd/healthcheck-client')],
  },
  'etcd-peer': {
    authority: 'etcd',
    commonName: '<machine>',
    usage: 'both',
    names: etcdMemberNames,
    holders: ['etcd'],
    files: [pair('etcd/peer')],
  },
  // A client too: etcd's gRPC gateway calls it with this certificate (etcd-io/etcd#9785).
  'etcd-server': {
    authority: 'etcd',
    commonName: '<machine>',
    usage: 'both',
    names: etcdMemberNames,
    holders: ['etcd'],
    files: [pair('etcd/server')],
  },
  'front-proxy-client': {
    authority: 'front-proxy',
    commonName: 'front-proxy-client',
    usage: 'client',
    holders: ['control-plane'],
    files: [pair('front-proxy-client')],
  },
  kubelet: {
    authority: 'kubernetes',
    commonName: 'system:node:<machine>',
    organization: () => 'system:nodes',
    usage: 'client',
    holders: ['node'],
    files: [{ pair: SEALED_CERTIFICATE }],
  },
  scheduler: {
    authority: 'kubernetes',
    commonName: 'system:kube-scheduler',
    usage: 'client',
    holders: ['control-plane'],
    files: [{ kubeconfig: '/etc/kubernetes/scheduler.conf', server: 'local' }],
  },
  'super-admin': {
    authority: 'kubernetes',
    commonName: 'kubernetes-super-admin',
    organization: () => 'system:masters',
    usage: 'client',
    holders: ['control-plane'],
    files: [
      { kubeconfig: '/etc/kubernetes/super-admin.conf', server: 'local' },
      { certificate: srvKubernetes.administratorCertificate, key: srvKubernetes.administratorKey },
    ],
  },
} as const satisfies Readonly<Record<string, CertificateRow>>;

export type CertificateName = keyof typeof rows;

export const certificates: Readonly<Record<CertificateName, CertificateRow>> = rows;

export const certificateNames = Object.keys(rows) as CertificateName[];
