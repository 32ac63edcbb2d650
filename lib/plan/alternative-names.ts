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
  return {
    dns: [
      'kubernetes',
      'kubernetes.default',
      'kubernetes.default.svc',
      `kubernetes.default.svc.${networks.dnsDomain}`,
      ...(hasName ? [endpoint.host] : []),
      ...controlPlanes.map(({ name }) => name),
    ],
    ip: [
      ...new Set([
        networks.apiServiceAddress,
        endpoint.address,
        ...controlPlanes.map(({ address }) => address),
      ]),
    ],
  };
}

/**
 * As kubeadm has it (kubeadm, pki_helpers.go), and the names by which DNS discovery leads to the member: others reach
 * it by address or by those, probes and etcdctl on the machine itself.
 */
export function etcdMemberNames(
  { etcdClusters }: ClusterPlan,
  { name, address }: MachinePlan,
): AlternativeNames {
  const members = etcdClusters.flatMap((cluster) => cluster.members);
  const names = members.find((member) => member.name === name)?.names ?? [];
  return { dns: [name, 'localhost', ...names], ip: [address, '127.0.0.1', '::1'] };
}
