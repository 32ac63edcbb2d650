import { isAddress } from './address';
import type { ClusterPlan, MachinePlan } from './plan';

/** What a server may be called by. */
export interface AlternativeNames {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

/**
 * Every name and address that an API server is reached by: itself, the other control planes, the endpoint, and the
 * Service in the cluster. The same for all of them, so that a balancer may send anyone anywhere.
 */
export function apiServerNames({ controlPlanes, endpoint, networks }: ClusterPlan): AlternativeNames {
  const hasName = endpoint.host !== endpoint.address;
  const [addresses, names] = [
    endpoint.names.filter(isAddress),
    endpoint.names.filter((each) => !isAddress(each)),
  ];
  return {
    dns: [
      'kubernetes',
      'kubernetes.default',
      'kubernetes.default.svc',
      `kubernetes.default.svc.${networks.dnsDomain}`,
      ...(hasName ? [endpoint.host] : []),
      ...controlPlanes.map(({ name }) => name),
      ...names,
    ],
    ip: [
      ...new Set([
        networks.apiServiceAddress,
        endpoint.address,
        ...controlPlanes.map(({ address }) => address),
        ...addresses,
      ]),
    ],
  };
}

/**
 * As kubeadm has it (kubeadm, pki_helpers.go), the names by which DNS discovery leads to the member, and the one that
 * lets it into its own cluster: others reach it by address or by those of discovery, probes and etcdctl on the machine
 * itself.
 */
export function etcdMemberNames(plan: ClusterPlan, machine: MachinePlan): AlternativeNames {
  const { name, address } = machine;
  const members = plan.etcdClusters.flatMap((cluster) => cluster.members);
  const names = members.find((member) => member.name === name)?.names ?? [];
  const { dns } = etcdMemberAccess(plan, machine);
  return { dns: [name, 'localhost', ...names, ...dns], ip: [address, '127.0.0.1', '::1'] };
}

/**
 * The name in certificates that one etcd cluster lets in, and no other one: they are of one authority, since an API
 * server has one certificate for all of them. It is nobody's address (RFC 6761, 6.4).
 */
export function etcdAccessName(cluster: string): string {
  return `${cluster}.etcd.invalid`;
}

/** API servers are clients of every etcd cluster. */
export function etcdApiServerAccess({ etcdClusters }: ClusterPlan): AlternativeNames {
  return { dns: etcdClusters.map(({ name }) => etcdAccessName(name)), ip: [] };
}

/** etcdctl on a member is a client of its own cluster alone. */
export function etcdMemberAccess({ etcdClusters }: ClusterPlan, { name }: MachinePlan): AlternativeNames {
  const own = etcdClusters.filter(({ members }) => members.some((member) => member.name === name));
  return { dns: own.map((cluster) => etcdAccessName(cluster.name)), ip: [] };
}
