import { apiPort, type ClusterPlan, type MachinePlan, NODE_PORTS, type PoolPlan } from '../../plan';
import type { Flags } from '../arguments';
import { srvKubernetes } from './srv-kubernetes';

/** The flags that kubeadm itself gives an API server (kubeadm, phases/controlplane/manifests.go). */
export function kubeadmFlags(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Flags {
  return {
    'advertise-address': machine.address,
    'allow-privileged': 'true',
    ...authorization(pool),
    ...identities(plan),
    'enable-admission-plugins': 'NodeRestriction',
    'enable-bootstrap-token-auth': 'true',
    'etcd-cafile': '/etc/kubernetes/pki/etcd/ca.crt',
    'etcd-certfile': '/etc/kubernetes/pki/apiserver-etcd-client.crt',
    'etcd-keyfile': '/etc/kubernetes/pki/apiserver-etcd-client.key',
    'etcd-servers': etcdServers(plan, pool),
    'kubelet-client-certificate': '/etc/kubernetes/pki/apiserver-kubelet-client.crt',
    'kubelet-client-key': '/etc/kubernetes/pki/apiserver-kubelet-client.key',
    'kubelet-preferred-address-types': 'InternalIP,ExternalIP,Hostname',
    'proxy-client-cert-file': '/etc/kubernetes/pki/front-proxy-client.crt',
    'proxy-client-key-file': '/etc/kubernetes/pki/front-proxy-client.key',
    'requestheader-allowed-names': 'front-proxy-client',
    'requestheader-client-ca-file': '/etc/kubernetes/pki/front-proxy-ca.crt',
    'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
    'requestheader-group-headers': 'X-Remote-Group',
    'requestheader-username-headers': 'X-Remote-User',
    'secure-port': String(apiPort),
    'service-account-issuer': `https://kubernetes.default.svc.${plan.networks.dnsDomain}`,
    'service-account-key-file': '/etc/kubernetes/pki/sa.pub',
    'service-account-signing-key-file': '/etc/kubernetes/pki/sa.key',
    'service-cluster-ip-range': plan.networks.services,
  };
}

/** Who the server is, and whom it knows. */
function identities({ pkiLayout }: ClusterPlan): Flags {
  return pkiLayout === 'kubeadm'
    ? {
        'client-ca-file': '/etc/kubernetes/pki/ca.crt',
        'tls-cert-file': '/etc/kubernetes/pki/apiserver.crt',
        'tls-private-key-file': '/etc/kubernetes/pki/apiserver.key',
      }
    : {
        'client-ca-file': srvKubernetes.ca,
        'tls-cert-file': srvKubernetes.serverCertificate,
        'tls-private-key-file': srvKubernetes.serverKey,
        'token-auth-file': srvKubernetes.tokens,
      };
}

/** The server refuses modes beside a file of them, so kubeadm leaves them out then. */
function authorization({ settings }: PoolPlan): Flags {
  const fromFile = 'authorization-config' in settings.flags['kube-apiserver'];
  return fromFile ? {} : { 'authorization-mode': 'Node,RBAC' };
}

/** A stacked API server asks the member beside it, as kubeadm has it; one lost machine takes both. */
function etcdServers({ etcdClusters }: ClusterPlan, { etcdCluster }: PoolPlan): string {
  if (etcdCluster?.name === 'main') return 'https://127.0.0.1:2379';
  return etcdClusters.flatMap(({ name, clientUrls }) => (name === 'main' ? clientUrls : [])).join(',');
}

/** What the cluster's size and its further etcd clusters ask for. */
export function addedFlags(plan: ClusterPlan): Flags {
  const { maxMutatingRequestsInflight, maxRequestsInflight } = plan.sizing;
  return {
    'endpoint-reconciler-type': 'lease',
    ...overrides(plan),
    ...unless('service-node-port-range', plan.networks.nodePorts, NODE_PORTS),
    'max-mutating-requests-inflight': String(maxMutatingRequestsInflight.value),
    'max-requests-inflight': String(maxRequestsInflight.value),
    ...sizedFlags(plan.sizing),
  };
}

/** What only some sizes ask for: the server's own defaults are not written out (apiserver, options/). */
function sizedFlags(sizing: ClusterPlan['sizing']): Flags {
  const { deleteCollectionWorkers, etcdCompactionSeconds, goawayChance, watchCacheOff } = sizing;
  const off = watchCacheOff.value.map((resource) => `${resource}#0`).join(',');
  return {
    ...unless('delete-collection-workers', deleteCollectionWorkers.value, 1),
    ...(etcdCompactionSeconds.value === 300
      ? {}
      : { 'etcd-compaction-interval': `${etcdCompactionSeconds.value}s` }),
    ...unless('goaway-chance', goawayChance.value, 0),
    ...unless('watch-cache-sizes', off, ''),
  };
}

function unless(flag: string, value: number | string, usual: number | string): Flags {
  return value === usual ? {} : { [flag]: String(value) };
}

/** `/events#url;url`: servers part with semicolons, resources with commas (apiserver, options/etcd.go). */
function overrides({ etcdClusters }: ClusterPlan): Flags {
  const pairs = etcdClusters.flatMap(({ clientUrls, resources }) =>
    resources.map((resource) => `${resource}#${clientUrls.join(';')}`),
  );
  return pairs.length > 0 ? { 'etcd-servers-overrides': pairs.join(',') } : {};
}
