import type { ClusterSpec, NetworksSpec } from '../spec';
import { type Cidr, formatAddress, overlap, parseAddress, parseCidr } from './address';
import { error, type Issue, quoted } from './issue';
import { checkGateway, checkMachineCount, checkNameservers, OURS } from './network-checks';
import { planNodeBlocks } from './node-blocks';
import type { NetworksPlan } from './plan';
import { nodePortsOf } from './port-range';
import { checkServiceCount, checkServices } from './service-network';
import { DEFAULT_NETWORKS, planNetworkSizes, type Scale } from './sizing';

/** The three CIDRs, parsed. */
export interface Cidrs {
  readonly machines: Cidr;
  readonly pods: Cidr;
  readonly services: Cidr;
}

/** The pod and service networks: those that are declared, or the usual ones, whatever the number of machines. */
export function networksOf({ nodeMask, pods, services }: NetworksSpec, scale: Scale) {
  const { podPrefix, servicePrefix } = planNetworkSizes(scale, { nodeMask });
  return {
    pods: pods ?? `${DEFAULT_NETWORKS.pods}/${podPrefix.value}`,
    services: services ?? `${DEFAULT_NETWORKS.services}/${servicePrefix.value}`,
  };
}

/** A description with all three networks. */
type CompleteNetworks = NetworksSpec & Readonly<Record<(typeof KINDS)[number], string>>;

const KINDS = ['machines', 'pods', 'services'] as const;

/** "This" network, loopback and multicast (RFC 6890, RFC 5771). */
const SPECIAL = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/4'].map((text) => parseCidr(text) as Cidr);

/** The networks as CIDRs that do not overlap; one that is none is left out. */
export function planCidrs(written: NetworksSpec, scale: Scale, issues: Issue[]): Partial<Cidrs> {
  const spec: CompleteNetworks = { ...written, ...networksOf(written, scale) };
  const parsed = KINDS.map((kind) => ({ kind, cidr: parseCidr(spec[kind]), written: kind in written }));
  issues.push(
    ...parsed.flatMap(({ kind, cidr }) => (cidr ? [] : notOne(kind, spec[kind]))),
    ...parsed.flatMap(special),
    ...parsed.flatMap((a, i) =>
      parsed
        .slice(i + 1)
        .filter((b) => a.cidr && b.cidr && overlap(a.cidr, b.cidr))
        .map((b) => overlapping(a, b)),
    ),
  );
  return Object.fromEntries(parsed.flatMap(({ kind, cidr }) => (cidr ? [[kind, cidr]] : [])));
}

interface Parsed {
  readonly kind: (typeof KINDS)[number];
  readonly cidr: Cidr | undefined;
  /** Whether the description has it; else it is ours. */
  readonly written: boolean;
}

const EXAMPLES: Readonly<Record<Parsed['kind'], string>> = {
  machines: '10.20.0.0/24',
  pods: '10.244.0.0/16',
  services: '10.96.0.0/12',
};

function notOne(kind: Parsed['kind'], text: string): Issue {
  const message = `${quoted(text)} is not an IPv4 network`;
  return error(`networks.${kind}`, message, `write its first address and prefix, such as ${EXAMPLES[kind]}`);
}

function special({ kind, cidr }: Parsed): Issue[] {
  const found = SPECIAL.find((each) => cidr && overlap(each, cidr));
  if (!cidr || !found) return [];
  const message = `${cidr.text} overlaps ${found.text}, whose addresses no machine can have`;
  return [error(`networks.${kind}`, message, 'use a private network, such as one in 10.0.0.0/8')];
}

/** At the one that is not written, if there is one: nobody can change the other for a value that they never saw. */
function overlapping(a: Parsed, b: Parsed): Issue {
  const [at, other] = a.written || !b.written ? [b, a] : [a, b];
  const ours = at.written ? '' : `, ${OURS},`;
  const message = `${at.cidr?.text}${ours} overlaps networks.${other.kind} (${other.cidr?.text})`;
  const mend = at.written ? 'give each network a range of its own' : `write networks.${at.kind}`;
  return error(`networks.${at.kind}`, message, mend);
}

/** The network plan; undefined if one of the CIDRs is none. */
export function planNetworks(
  cluster: ClusterSpec,
  { machines, pods, services }: Partial<Cidrs>,
  scale: Scale,
  issues: Issue[],
): NetworksPlan | undefined {
  if (!machines || !pods || !services) return undefined;
  const spec = cluster.networks;
  checkGateway(spec, machines, issues);
  checkServices(services, issues);
  checkServiceCount(services, scale, issues);
  checkMachineCount(machines, scale, issues);
  const sizes = sizesOf(spec, pods, services, scale);
  const nodeBlocks = planNodeBlocks(cluster, sizes, pods, scale, issues);
  checkNameservers(spec, issues);
  return {
    machines: machines.text,
    pods: pods.text,
    services: services.text,
    ...sizes,
    nodeBlocks,
    ...defaultsOf(cluster, services),
    dnsServiceAddress: planDns(cluster, services, issues),
    prefix: machines.prefix,
  };
}

/** A network that is written has its size; else the scale gives it. */
function sizesOf({ nodeMask, ...spec }: NetworksSpec, pods: Cidr, services: Cidr, scale: Scale) {
  return planNetworkSizes(scale, {
    nodeMask,
    pods: spec.pods === undefined ? undefined : pods.prefix,
    services: spec.services === undefined ? undefined : services.prefix,
  });
}

/** The first address is the API's; the last one and that of the network are no Service's (kubernetes, ipallocator). */
function planDns({ dns = {} }: ClusterSpec, services: Cidr, issues: Issue[]): string {
  if (dns.address === undefined) return formatAddress(services.first + 10);
  const address = parseAddress(dns.address);
  if (address === undefined || address <= services.first + 1 || address >= services.last) {
    const message = `${quoted(dns.address)} is not an address that a Service of ${services.text} may have`;
    issues.push(error('dns.address', message, `write one from ${formatAddress(services.first + 2)} on`));
  }
  return dns.address;
}

/** What nothing but the service network has a say in. */
function defaultsOf({ networks: spec }: ClusterSpec, services: Cidr) {
  const nodePorts = nodePortsOf(spec);
  return {
    apiServiceAddress: formatAddress(services.first + 1),
    dnsDomain: spec.dnsDomain ?? 'cluster.local',
    nodePorts: `${nodePorts.first}-${nodePorts.last}` as const,
    gateway: spec.gateway ?? '',
    nameservers: spec.nameservers ?? [],
    mtu: spec.mtu ?? 1500,
    interface: spec.interface ?? 'lan0',
  };
}
