import { type Artifact, file, mask } from '../../artifacts';
import { type ClusterPlan, type Issue, type PoolPlan, warning } from '../../plan';
import type { Component } from '../component';
import { rulesetOf } from './firewall-ruleset';
import { nftablesUnit } from './nftables-unit';

type ComponentsOf = (plan: ClusterPlan, pool: PoolPlan) => readonly Component[];

/**
 * The host's firewall: a table of its own in nftables, beside kube-proxy's and the pod network's, which it leaves
 * alone. It opens what the other components say they listen on, so it asks for them.
 */
export function firewall(componentsOf: ComponentsOf): Component {
  return {
    name: 'firewall',
    roles: ['control-plane', 'etcd', 'worker'],
    validate: ({ cni, host }) => (cni === 'none' && host.firewall === 'ports' ? [unknownNetwork] : []),
    forPool: (plan, pool) => [
      ...pool.os.firewalls.map((each) => mask(each, masked)),
      ...(plan.host.firewall === 'off' ? [] : loaded(plan, pool, componentsOf)),
    ],
  };
}

const unknownNetwork: Issue = warning(
  'host.firewall',
  'ports, but cni is none: nobody knows what the pod network that you apply listens on',
  'set it to trusted, or let the pod network open its own ports',
);

const masked = "a second firewall would flush or shadow kube-proxy's rules and ours";

const RULESET = '/etc/nftables/bootwright.nft';

function loaded(plan: ClusterPlan, pool: PoolPlan, componentsOf: ComponentsOf): Artifact[] {
  const ports = componentsOf(plan, pool).flatMap((component) => component.ports?.(plan, pool) ?? []);
  const reason =
    plan.host.firewall === 'trusted' ? 'a firewall that lets all in' : 'lets in what the plan needs';
  return [
    file(RULESET, { format: 'lines', lines: rulesetOf(plan, ports) }, reason),
    nftablesUnit({
      name: 'bootwright-firewall.service',
      description: 'Load the firewall of this machine',
      ruleset: RULESET,
      leaves: { table: 'inet bootwright' },
    }),
  ];
}
