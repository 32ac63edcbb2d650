import { type ClusterPlan, type EtcdClusterPlan, type EtcdMemberPlan, etcdAccessName } from '../../plan';
import type { Flags } from '../arguments';

/** Those of them that every member has alike. */
const alikeFlags: Flags = {
  'cert-file': '/etc/kubernetes/pki/etcd/server.crt',
  'client-cert-auth': 'true',
  'data-dir': '/var/lib/etcd',
  'key-file': '/etc/kubernetes/pki/etcd/server.key',
  'peer-cert-file': '/etc/kubernetes/pki/etcd/peer.crt',
  'peer-client-cert-auth': 'true',
  'peer-key-file': '/etc/kubernetes/pki/etcd/peer.key',
  'peer-trusted-ca-file': '/etc/kubernetes/pki/etcd/ca.crt',
  'trusted-ca-file': '/etc/kubernetes/pki/etcd/ca.crt',
};

/** What holds on every member anyway, with etcd's own defaults (etcd, server/embed/config.go). */
export const heldFlags: Flags = { ...alikeFlags, 'auto-tls': 'false', 'peer-auto-tls': 'false' };

/** The flags that kubeadm itself gives a member (kubeadm, phases/etcd/local.go). */
export function kubeadmFlags({ release }: ClusterPlan, member: EtcdMemberPlan): Flags {
  return {
    ...alikeFlags,
    'advertise-client-urls': member.clientUrl,
    'initial-advertise-peer-urls': member.peerUrl,
    'listen-client-urls': `https://127.0.0.1:2379,${member.clientUrl}`,
    'listen-metrics-urls': 'http://127.0.0.1:2381',
    'listen-peer-urls': member.peerUrl,
    name: member.name,
    ...release.etcd.integrityFlags,
  };
}

/**
 * How the members find one another when they start; kubeadm adds them one by one instead. etcd ignores these flags
 * once it has data (etcd.io, op-guide/clustering.md). One that joins needs the list, whatever the others started
 * from: the cluster tells it who is there, and etcd refuses a discovery URL then (etcdserver, config.go).
 */
export function bootstrapFlags({ discovery, token }: EtcdClusterPlan, member: EtcdMemberPlan): Flags {
  const state = { 'initial-cluster-state': member.joins ? 'existing' : 'new' };
  if (discovery.by === 'list' || member.joins)
    return { 'initial-cluster': member.initialCluster, ...state, 'initial-cluster-token': token };
  return discovery.by === 'srv'
    ? { 'discovery-srv': discovery.domain, ...state, 'initial-cluster-token': token }
    : // The URL takes the token's place, as no other cluster has it.
      { discovery: discovery.url, ...state };
}

/** What the cluster's size and network ask for. */
export function addedFlags(cluster: EtcdClusterPlan): Flags {
  return {
    'auto-compaction-mode': 'periodic',
    'auto-compaction-retention': cluster.autoCompactionRetention.value,
    'election-timeout': String(cluster.electionMs.value),
    'heartbeat-interval': String(cluster.heartbeatMs.value),
    'quota-backend-bytes': String(cluster.quotaBytes.value),
    'snapshot-count': String(cluster.snapshotCount.value),
  };
}

/**
 * Of several clusters with one authority, each lets in its own members and the API servers alone: a stolen machine of
 * events would read every Secret. etcd's HTTP gateway, which nothing of Kubernetes asks, calls its own server without
 * verifying it, and then finds no verified chain to look for a name in (etcd, server/embed/etcd.go and
 * client/pkg/transport/listener.go). Before 3.5.15 the flags take one name, since then a list.
 */
export function accessFlags({ etcdClusters }: ClusterPlan, { name }: EtcdClusterPlan): Flags {
  if (etcdClusters.length === 1) return {};
  return {
    'client-cert-allowed-hostname': etcdAccessName(name),
    'enable-grpc-gateway': 'false',
    'peer-cert-allowed-hostname': etcdAccessName(name),
  };
}

const ACCESS = 'the certificates of members and API servers name the etcd clusters that let them in';
const ADDRESS =
  'members and API servers look for each other at the addresses of `pools`, which certificates name';
const CERTIFICATE =
  'the certificates lie at this path on every member, and the pod mounts only /etc/kubernetes/pki/etcd';
const DISCOVERY = '`etcd` says how the members find one another, and etcd takes only one way';
const TRUST = 'peers and clients know one another by certificates of one CA';

/** Flags that hold the cluster together. */
export const protectedFlags: Flags = {
  'advertise-client-urls': ADDRESS,
  'auto-tls': TRUST,
  'cert-file': CERTIFICATE,
  'client-cert-allowed-hostname': ACCESS,
  'client-cert-auth': TRUST,
  'config-file': 'etcd would ignore every other flag',
  'data-dir': 'the pod mounts only /var/lib/etcd: the data would go with the container',
  discovery: DISCOVERY,
  'discovery-endpoints': DISCOVERY,
  'discovery-srv': DISCOVERY,
  'discovery-token': DISCOVERY,
  'initial-advertise-peer-urls': ADDRESS,
  'initial-cluster': 'all members must start from one list, that of the pool which `etcd` names',
  'initial-cluster-state': '`joining` of the etcd cluster names the members that enter it while it runs',
  'initial-cluster-token': 'it keeps members of two clusters apart',
  'key-file': CERTIFICATE,
  'listen-client-urls': ADDRESS,
  'listen-peer-urls': ADDRESS,
  name: 'the member must have the name that it has in --initial-cluster',
  'peer-auto-tls': TRUST,
  'peer-cert-allowed-cn': ACCESS,
  'peer-cert-allowed-hostname': ACCESS,
  'peer-cert-file': CERTIFICATE,
  'peer-client-cert-auth': TRUST,
  'peer-key-file': CERTIFICATE,
  'peer-trusted-ca-file': CERTIFICATE,
  'trusted-ca-file': CERTIFICATE,
};
