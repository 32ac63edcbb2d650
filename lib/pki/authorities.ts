import { srvKubernetes } from '../components/control-plane/srv-kubernetes';
import type { Role } from '../plan';
import type { AuthorityName } from './secrets-file';

/** An authority as kubeadm has it (kubernetes.io, PKI certificates and requirements). */
export interface AuthorityRow {
  readonly commonName: string;
  /** Where machines have its certificate, or both certificates while it is rotated. */
  readonly certificates: readonly string[];
  /** The roles whose machines trust it. Its key is for control planes alone. */
  readonly holders: readonly Role[];
  readonly key: string;
  /** What it vouches for, for people. */
  readonly purpose: string;
}

/**
 * One etcd authority serves all etcd clusters: kube-apiserver has one --etcd-cafile and one client certificate for
 * main and for events.
 */
export const authorities: Readonly<Record<AuthorityName, AuthorityRow>> = {
  etcd: {
    commonName: 'etcd-ca',
    certificates: ['/etc/kubernetes/pki/etcd/ca.crt'],
    holders: ['control-plane', 'etcd'],
    key: '/etc/kubernetes/pki/etcd/ca.key',
    purpose: 'members of all etcd clusters and their clients',
  },
  'front-proxy': {
    commonName: 'front-proxy-ca',
    certificates: ['/etc/kubernetes/pki/front-proxy-ca.crt'],
    holders: ['control-plane'],
    key: '/etc/kubernetes/pki/front-proxy-ca.key',
    purpose: 'the API server before aggregated API servers',
  },
  kubernetes: {
    commonName: 'kubernetes',
    certificates: ['/etc/kubernetes/pki/ca.crt', srvKubernetes.ca],
    holders: ['node'],
    key: '/etc/kubernetes/pki/ca.key',
    purpose: 'API servers, kubelets, controllers and people',
  },
};

export const authorityNames = Object.keys(authorities) as AuthorityName[];
