import { file } from '../../artifacts';
import type { ClusterPlan, EtcdMemberPlan, MachinePlan } from '../../plan';
import type { Component } from '../component';

/**
 * Names that must resolve without DNS: the machine's own, the API's, and those of control planes and etcd members.
 * Workers stay out, so that one more of them changes no other machine.
 */
export const hosts: Component = {
  name: 'hosts',
  roles: ['control-plane', 'etcd', 'worker'],
  forMachine: (plan, _pool, machine) => [
    file(
      '/etc/hosts',
      { format: 'lines', lines: [...loopback, ...endpoint(plan), ...machines(plan, machine)] },
      "names that must resolve before the cluster's DNS runs",
    ),
  ],
};

const loopback = ['127.0.0.1 localhost', '::1 localhost ip6-localhost ip6-loopback'];

function endpoint({ endpoint: { address, host } }: ClusterPlan): string[] {
  return host === address ? [] : [`${address} ${host}`];
}

function machines({ controlPlanes, etcdClusters }: ClusterPlan, own: MachinePlan): string[] {
  const members = etcdClusters.flatMap((cluster) => cluster.members);
  const lines = [own, ...controlPlanes, ...members].map(({ address, name }) =>
    [address, name, ...(inDomain(members, name) ?? [])].join(' '),
  );
  return [...new Set(lines)];
}

/**
 * The name of a member that was found by DNS. Its peers call it by that name for ever, and not without this line while
 * the name servers are away: seen with etcd 3.5.
 */
function inDomain(members: readonly EtcdMemberPlan[], name: string): string[] | undefined {
  const member = members.find((each) => each.name === name);
  return member?.names.filter((each) => each.startsWith(`${name}.`));
}
