import { type Artifact, directory, type File, secret } from '../../artifacts';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { collisions } from '../arguments';
import type { Component } from '../component';
import type { HostVolume } from '../host-volume';
import { staticPod } from '../static-pod';
import { discoveryIssues } from './etcd-discovery';
import {
  accessFlags,
  addedFlags,
  bootstrapFlags,
  heldFlags,
  kubeadmFlags,
  protectedFlags,
} from './etcd-flags';
import { etcdCluster, etcdMember } from './etcd-member';

export const ETCD_VOLUMES: readonly HostVolume[] = [
  { name: 'etcd-certs', path: '/etc/kubernetes/pki/etcd', type: 'DirectoryOrCreate', readOnly: false },
  { name: 'etcd-data', path: '/var/lib/etcd', type: 'DirectoryOrCreate', readOnly: false },
  // etcdctl in the pod saves snapshots where the machine keeps them.
  { name: 'etcd-snapshots', path: '/var/lib/etcd-snapshots', type: 'DirectoryOrCreate', readOnly: false },
];

const CERTIFICATES: readonly Artifact[] = [
  secret(
    '/etc/kubernetes/pki/etcd/ca.crt',
    'the CA of all etcd clusters, API servers and their clients',
    0o644,
  ),
  secret('/etc/kubernetes/pki/etcd/healthcheck-client.crt', 'the certificate of etcdctl', 0o644),
  secret('/etc/kubernetes/pki/etcd/healthcheck-client.key', 'the key of etcdctl'),
  secret('/etc/kubernetes/pki/etcd/peer.crt', 'the certificate that other members see', 0o644),
  secret('/etc/kubernetes/pki/etcd/peer.key', 'its key'),
  secret('/etc/kubernetes/pki/etcd/server.crt', 'the certificate that clients see', 0o644),
  secret('/etc/kubernetes/pki/etcd/server.key', 'its key'),
];

/** Loopback, as kubeadm has it, unless set by hand so that metrics can be read. */
function metricsFrom({ settings }: PoolPlan): 'loopback' | 'machines' {
  const urls = settings.flags.etcd['listen-metrics-urls']?.value.join().split(',') ?? [];
  return urls.some((url) => !/\/\/(127\.|localhost[:/])/.test(url)) ? 'machines' : 'loopback';
}

/** The store of the cluster's state, as a static pod on each member. */
export const etcd: Component = {
  name: 'etcd',
  roles: ['etcd'],
  ports: (_plan, pool) => [
    // Members are clients too: before one is defragmented it asks whether the others are well.
    { port: 2379, protocol: 'tcp', from: 'control-plane', purpose: 'etcd clients: API servers and members' },
    { port: 2380, protocol: 'tcp', from: 'control-plane', purpose: 'etcd peers' },
    { port: 2381, protocol: 'tcp', from: metricsFrom(pool), purpose: 'etcd health and metrics' },
  ],
  validate: (plan, pool) => [
    ...collisions('etcd', protectedFlags, pool, heldFlags),
    ...discoveryIssues(plan, etcdCluster(pool)),
  ],
  forPool: (plan, pool) => [
    // etcd refuses or warns of a wider mode (etcd CHANGELOG-3.4, 3.4.10).
    directory('/var/lib/etcd', 'the data of etcd', 0o700),
    ...CERTIFICATES,
    ...(writtenByKubeadm(plan, pool)
      ? [
          secret(
            '/etc/kubernetes/pki/etcd/ca.key',
            'kubeadm join looks for the CA’s key before it adds a member',
          ),
        ]
      : []),
  ],
  forMachine: (plan, pool, machine) => (writtenByKubeadm(plan, pool) ? [] : [manifest(plan, pool, machine)]),
};

/** kubeadm manages the etcd of its own control planes; others, it takes as external. */
export function writtenByKubeadm(plan: ClusterPlan, pool: PoolPlan): boolean {
  return (
    plan.bootstrap === 'kubeadm' && pool.roles.includes('control-plane') && etcdCluster(pool).name === 'main'
  );
}

function manifest(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): File {
  const cluster = etcdCluster(pool);
  const member = etcdMember(pool, machine);
  return staticPod(plan, pool, {
    name: 'etcd',
    reason: `member ${member.name} of the etcd cluster ${cluster.name}`,
    annotations: { 'kubeadm.kubernetes.io/etcd.advertise-client-urls': member.clientUrl },
    flags: {
      ...kubeadmFlags(plan, member),
      ...bootstrapFlags(cluster, member),
      ...accessFlags(plan, cluster),
      ...addedFlags(cluster),
    },
    probe: { host: '127.0.0.1', port: 2381, scheme: 'HTTP', paths: plan.release.staticPods.probes.etcd },
    requests: { cpu: '100m', memory: '100Mi' },
    volumes: ETCD_VOLUMES,
  });
}
