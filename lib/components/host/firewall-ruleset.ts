import type { ClusterPlan } from '../../plan';
import type { Port } from '../component';

/**
 * The ruleset that nft(8) loads, in one transaction: declaring the table before deleting it makes the deletion work
 * on the first load too. Only what ends on the machine is filtered; what pods send and get is for network policies.
 */
export function rulesetOf(plan: ClusterPlan, ports: readonly Port[]): string[] {
  return [
    'table inet bootwright',
    'delete table inet bootwright',
    'table inet bootwright {',
    ...indented([...sets(plan), ...chain(plan, ports)]),
    '}',
  ];
}

function sets(plan: ClusterPlan): string[] {
  const { controlPlanes, etcdClusters, networks } = plan;
  const members = etcdClusters.flatMap((cluster) => cluster.members);
  const addresses = new Set([...controlPlanes, ...members].map(({ address }) => address));
  return [
    ...set('control_plane', 'control planes and members of etcd', [...addresses]),
    // A pod that calls its own machine does so with its own address; to other machines it comes from a machine's.
    ...set('machines', 'machines and pods', [networks.machines, networks.pods]),
  ];
}

function set(name: string, comment: string, elements: readonly string[]): string[] {
  return [
    `set ${name} {`,
    ...indented([
      'type ipv4_addr',
      'flags interval',
      `comment "${comment}"`,
      `elements = { ${elements.join(', ')} }`,
    ]),
    '}',
  ];
}

function chain({ host, networks, proxyMode }: ClusterPlan, ports: readonly Port[]): string[] {
  const policy = host.firewall === 'trusted' ? 'accept' : 'drop';
  const rules = [
    `type filter hook input priority filter; policy ${policy};`,
    'ct state established,related accept',
    'iifname "lo" accept',
    'meta l4proto { icmp, ipv6-icmp } accept',
    // IPVS takes packets for Services out of the input hook, behind this chain.
    ...(proxyMode === 'ipvs' ? [`ip daddr ${networks.services} accept comment "Services"`] : []),
    ...ports.flatMap(rule),
  ];
  return ['chain input {', ...indented(rules), '}'];
}

/** What comes over loopback is let in already. */
const sources: Readonly<Partial<Record<Port['from'], string>>> = {
  anyone: '',
  'control-plane': 'ip saddr @control_plane ',
  machines: 'ip saddr @machines ',
};

const protocols: Readonly<Record<Port['protocol'], (port: Port['port']) => string>> = {
  ipip: () => 'meta l4proto ipip',
  tcp: (port) => `tcp dport ${port}`,
  udp: (port) => `udp dport ${port}`,
  vrrp: () => 'meta l4proto vrrp',
};

function rule({ from, port, protocol, purpose }: Port): string[] {
  const source = sources[from];
  return source === undefined ? [] : [`${source}${protocols[protocol](port)} accept comment "${purpose}"`];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `\t${line}`);
}
