import type { NetworksSpec } from '../spec';
import { type Cidr, formatAddress, isHostOf, overlap, parseAddress, parseCidr } from './address';
import { error, type Issue } from './issue';
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

/** The networks as CIDRs that do not overlap; one that is none is left out. */
export function planCidrs(spec: CompleteNetworks, issues: Issue[]): Partial<Cidrs> {
  const parsed = KINDS.map((kind) => ({ kind, cidr: parseCidr(spec[kind]) }));
  for (const { kind, cidr } of parsed) {
    if (cidr) continue;
    const example = kind === 'machines' ? '10.20.0.0/24' : kind === 'pods' ? '10.244.0.0/16' : '10.96.0.0/12';
    issues.push(
      error(
        `networks.${kind}`,
        `${spec[kind]} is not an IPv4 network`,
        `write its first address and prefix, such as ${example}`,
      ),
    );
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

/** kubeadm refuses a service network with more than 20 host bits (constants.go MaximumBitsForServiceSubnet). */
const SERVICE_HOST_BITS = 20;

/** The controller manager's node CIDR allocator takes at most 16 bits between pod network and node block. */
const NODE_BITS = 16;

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
    nameservers: checkNameservers(spec.nameservers ?? [], issues),
    mtu: spec.mtu ?? 1500,
    interface: spec.interface ?? 'lan0',
  };
}

function checkGateway({ gateway }: NetworksSpec, machines: Cidr, issues: Issue[]): void {
  if (gateway === undefined) return;
  const address = parseAddress(gateway);
  if (address === undefined) {
    issues.push(
      error('networks.gateway', `${gateway} is not an IPv4 address`, 'write four numbers from 0 to 255'),
    );
  } else if (!isHostOf(machines, address)) {
    issues.push(
      error(
        'networks.gateway',
        `${gateway} is not in networks.machines (${machines.text})`,
        'give the router an address there',
      ),
    );
  }
}

function checkNameservers(nameservers: readonly string[], issues: Issue[]): readonly string[] {
  for (const [i, server] of nameservers.entries()) {
    if (parseAddress(server) !== undefined) continue;
    issues.push(
      error(
        `networks.nameservers[${i}]`,
        `${server} is not an IPv4 address`,
        'write four numbers from 0 to 255',
      ),
    );
  }
  return nameservers;
}

function checkServices(services: Cidr, issues: Issue[]): void {
  const bits = 32 - services.prefix;
  if (bits >= 4 && bits <= SERVICE_HOST_BITS) return;
  const message = `${services.text} has ${2 ** bits} addresses`;
  issues.push(
    error(
      'networks.services',
      message,
      'use a prefix from /12 to /28: kubeadm and kube-apiserver take no other',
    ),
  );
}

function checkNodeBlocks(mask: number, pods: Cidr, { maxNodes, podsPerNode }: Scale, issues: Issue[]): void {
  const blocks = mask < pods.prefix ? 0 : 2 ** (mask - pods.prefix);
  const asked = `${maxNodes.value} nodes with ${podsPerNode.value} pods each`;
  if (mask > 30 || 2 ** (32 - mask) - 2 < podsPerNode.value) {
    const message = `a /${mask} block has ${2 ** (32 - mask)} addresses for ${podsPerNode.value} pods`;
    issues.push(error('networks.nodeMask', message, 'use a smaller mask or lower size.podsPerNode'));
  } else if (blocks < maxNodes.value) {
    const wanted = mask - Math.ceil(Math.log2(maxNodes.value));
    const message = `${pods.text} holds ${blocks} node blocks of /${mask}, too few for ${asked}`;
    issues.push(error('networks.pods', message, `use a /${wanted} or larger; it cannot be changed later`));
  } else if (mask - pods.prefix > NODE_BITS) {
    const message = `/${mask} is more than ${NODE_BITS} bits longer than ${pods.text}`;
    issues.push(
      error(
        'networks.nodeMask',
        message,
        `use a mask up to ${pods.prefix + NODE_BITS}: kube-controller-manager takes no longer one`,
      ),
    );
  }
}
