import type { NetworksSpec } from '../spec';
import { type Cidr, formatAddress, overlap, parseCidr } from './address';
import { error, type Issue, quoted } from './issue';
import { checkGateway, checkNameservers, checkNodeBlocks, checkServices } from './network-checks';
import type { NetworksPlan } from './plan';
import { planNetworkSizes, type Scale } from './sizing';

/** The three CIDRs, parsed. */
export interface Cidrs {
  readonly machines: Cidr;
  readonly pods: Cidr;
  readonly services: Cidr;
}

/** The pod and service networks: those that are declared, or the usual ones, as large as the cluster asks. */
export function networksOf({ nodeMask, pods, services }: NetworksSpec, scale: Scale) {
  const { podPrefix } = planNetworkSizes(scale, { nodeMask });
  const usual = podPrefix.value === 16 ? '10.244.0.0' : '10.128.0.0';
  return { pods: pods ?? `${usual}/${podPrefix.value}`, services: services ?? '10.96.0.0/12' };
}

/** A description with all three networks. */
type CompleteNetworks = NetworksSpec & Readonly<Record<(typeof KINDS)[number], string>>;

const KINDS = ['machines', 'pods', 'services'] as const;

/** "This" network, loopback and multicast (RFC 6890, RFC 5771). */
const SPECIAL = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/4'].map((text) => parseCidr(text) as Cidr);

/** The networks as CIDRs that do not overlap; one that is none is left out. */
export function planCidrs(spec: CompleteNetworks, issues: Issue[]): Partial<Cidrs> {
  const parsed = KINDS.map((kind) => ({ kind, cidr: parseCidr(spec[kind]) }));
  for (const { kind, cidr } of parsed) {
    if (cidr) continue;
    const example = kind === 'machines' ? '10.20.0.0/24' : kind === 'pods' ? '10.244.0.0/16' : '10.96.0.0/12';
    issues.push(
      error(
        `networks.${kind}`,
        `${quoted(spec[kind])} is not an IPv4 network`,
        `write its first address and prefix, such as ${example}`,
      ),
    );
  }
  for (const { kind, cidr } of parsed) {
    const special = SPECIAL.find((each) => cidr && overlap(each, cidr));
    if (!cidr || !special) continue;
    const message = `${cidr.text} overlaps ${special.text}, whose addresses no machine can have`;
    issues.push(error(`networks.${kind}`, message, 'use a private network, such as one in 10.0.0.0/8'));
  }
  for (const [i, a] of parsed.entries()) {
    for (const b of parsed.slice(i + 1)) {
      if (!a.cidr || !b.cidr || !overlap(a.cidr, b.cidr)) continue;
      const message = `${b.cidr.text} overlaps networks.${a.kind} (${a.cidr.text})`;
      issues.push(error(`networks.${b.kind}`, message, 'give each network a range of its own'));
    }
  }
  return Object.fromEntries(parsed.flatMap(({ kind, cidr }) => (cidr ? [[kind, cidr]] : [])));
}

/** The network plan; undefined if one of the CIDRs is none. */
export function planNetworks(
  spec: NetworksSpec,
  { machines, pods, services }: Partial<Cidrs>,
  scale: Scale,
  issues: Issue[],
): NetworksPlan | undefined {
  if (!machines || !pods || !services) return undefined;
  checkGateway(spec, machines, issues);
  checkServices(services, issues);
  const given = { nodeMask: spec.nodeMask, pods: pods.prefix, services: services.prefix };
  const sizes = planNetworkSizes(scale, given);
  checkNodeBlocks(sizes.nodeMask.value, pods, scale, issues);
  checkNameservers(spec, issues);
  return {
    machines: machines.text,
    pods: pods.text,
    services: services.text,
    ...sizes,
    apiServiceAddress: formatAddress(services.first + 1),
    dnsServiceAddress: formatAddress(services.first + 10),
    dnsDomain: spec.dnsDomain ?? 'cluster.local',
    prefix: machines.prefix,
    gateway: spec.gateway ?? '',
    nameservers: spec.nameservers ?? [],
    mtu: spec.mtu ?? 1500,
    interface: spec.interface ?? 'lan0',
  };
}
