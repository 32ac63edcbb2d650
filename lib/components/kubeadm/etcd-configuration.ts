import {
  type ClusterPlan,
  type EtcdMemberPlan,
  etcdAccessName,
  type MachinePlan,
  type PoolPlan,
} from '../../plan';
import { accessFlags, addedFlags, bootstrapFlags, kubeadmFlags } from '../etcd/etcd-flags';
import { etcdCluster, etcdMember } from '../etcd/etcd-member';
import { criSocket } from '../runtime/cri-socket';
import { extraArgs } from './extra-arguments';
import { imageMeta, imageRepository } from './images';
import { localApiEndpoint } from './local-api-endpoint';

/** The flags with which a member finds the others and is found; the guides to kubeadm on etcd machines list them. */
const ADDRESSES = [
  'advertise-client-urls',
  'initial-advertise-peer-urls',
  'listen-client-urls',
  'listen-peer-urls',
  'name',
] as const;

/**
 * What `kubeadm init phase certs etcd-…` and `kubeadm init phase etcd local` read on a machine of a dedicated etcd
 * cluster, whose members all start at once.
 */
export function etcdDocuments(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): readonly object[] {
  const { apiVersion } = plan.release.kubeadm;
  const member = etcdMember(pool, machine);
  return [
    {
      apiVersion,
      kind: 'InitConfiguration',
      localAPIEndpoint: localApiEndpoint(machine),
      nodeRegistration: { criSocket, name: machine.name },
    },
    {
      apiVersion,
      kind: 'ClusterConfiguration',
      certificatesDir: '/etc/kubernetes/pki',
      etcd: { local: localMember(plan, pool, member) },
      imageRepository: imageRepository(plan),
      kubernetesVersion: plan.version,
    },
  ];
}

function localMember(plan: ClusterPlan, pool: PoolPlan, member: EtcdMemberPlan): object {
  const cluster = etcdCluster(pool);
  const known = kubeadmFlags(plan, member);
  const addresses = Object.fromEntries(ADDRESSES.map((flag) => [flag, known[flag] as string]));
  const sans = [member.name, member.address, etcdAccessName(cluster.name)];
  return {
    ...imageMeta(plan, 'etcd'),
    dataDir: '/var/lib/etcd',
    extraArgs: extraArgs(
      'etcd',
      {
        ...addresses,
        ...bootstrapFlags(cluster, member),
        ...accessFlags(plan, cluster),
        ...addedFlags(cluster),
      },
      plan,
      pool,
    ),
    peerCertSANs: sans,
    serverCertSANs: sans,
  };
}
