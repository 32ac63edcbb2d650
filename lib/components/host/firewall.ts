import { type Artifact, file, mask, unit } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import { type ClusterPlan, type Issue, type PoolPlan, warning } from '../../plan';
import type { Component } from '../component';
import { rulesetOf } from './firewall-ruleset';

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
    unit(
      'bootwright-firewall.service',
      { format: 'systemd', unit: service },
      'loads the rules before the network',
    ),
  ];
}

/** As Debian's nftables.service, but on stopping it takes away its own table only. */
const service: SystemdUnit = {
  Unit: {
    Description: 'Load the firewall of this machine',
    DefaultDependencies: 'no',
    Wants: 'network-pre.target',
    Before: 'network-pre.target shutdown.target',
    Conflicts: 'shutdown.target',
    StartLimitIntervalSec: '0',
  },
  Service: {
    Type: 'oneshot',
    RemainAfterExit: 'yes',
    ExecStart: `/usr/sbin/nft -f ${RULESET}`,
    ExecReload: `/usr/sbin/nft -f ${RULESET}`,
    ExecStop: '/usr/sbin/nft delete table inet bootwright',
    // nft may come with the packages.
    Restart: 'on-failure',
    RestartSec: '15',
  },
  Install: { WantedBy: 'sysinit.target' },
};
