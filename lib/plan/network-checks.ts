import type { NetworksSpec } from '../spec';
import { type Cidr, isHostOf, parseAddress } from './address';
import { error, type Issue, quoted, warning } from './issue';
import type { NetworkSizing, Scale } from './sizing';

/** Said of a network that is not in the description. */
export const OURS = 'which is taken where none is written';

/** The controller manager's node CIDR allocator takes at most 16 bits between pod network and node block. */
const NODE_BITS = 16;

export function checkGateway({ gateway }: NetworksSpec, machines: Cidr, issues: Issue[]): void {
  if (gateway === undefined) return;
  const address = parseAddress(gateway);
  if (address === undefined) {
    issues.push(
      error(
        'networks.gateway',
        `${quoted(gateway)} is not an IPv4 address`,
        'write four numbers from 0 to 255',
      ),
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

export function checkNameservers({ nameservers = [] }: NetworksSpec, issues: Issue[]): void {
  for (const [i, server] of nameservers.entries()) {
    if (parseAddress(server) !== undefined) continue;
    issues.push(
      error(
        `networks.nameservers[${i}]`,
        `${quoted(server)} is not an IPv4 address`,
        'write four numbers from 0 to 255',
      ),
    );
  }
}

/** A machine network with fewer addresses than machines that may come; those that are described have theirs. */
export function checkMachineCount(cidr: Cidr, { maxNodes, load }: Scale, issues: Issue[]): void {
  const addresses = cidr.last - cidr.first - 1;
  const machines = maxNodes.value + load.machines - load.nodes;
  if (machines <= load.machines || machines <= addresses) return;
  const message = `${cidr.text} has ${addresses} addresses, and with size.maxNodes ${maxNodes.value} there may be ${machines} machines`;
  issues.push(warning('networks.machines', message, 'make it wider, or lower size.maxNodes'));
}

export function checkNodeBlocks(
  { nodeMask: { value: mask }, podPrefix }: NetworkSizing,
  pods: Cidr,
  { maxNodes, podsPerNode }: Scale,
  issues: Issue[],
): void {
  // A count that is none is told.
  if (!(podsPerNode.value > 0)) return;
  const blocks = mask < pods.prefix ? 0 : 2 ** (mask - pods.prefix);
  const asked = `${maxNodes.value} nodes with ${podsPerNode.value} pods each`;
  if (mask > 30 || 2 ** (32 - mask) - 2 < podsPerNode.value) {
    const message = `a /${mask} block has ${2 ** (32 - mask)} addresses for ${podsPerNode.value} pods`;
    issues.push(error('networks.nodeMask', message, 'use a smaller mask or lower size.podsPerNode'));
  } else if (blocks < maxNodes.value) {
    const wanted = mask - Math.ceil(Math.log2(maxNodes.value));
    const [verb, ours] = podPrefix.computed === undefined ? ['write', `, ${OURS},`] : ['use', ''];
    const message = `${pods.text}${ours} holds ${blocks} node blocks of /${mask}, too few for ${asked}`;
    const mend =
      wanted < 8 ? 'lower size.maxNodes' : `${verb} a /${wanted} or larger; it cannot be changed later`;
    issues.push(error('networks.pods', message, mend));
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
