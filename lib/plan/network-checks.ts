import type { NetworksSpec } from '../spec';
import { type Cidr, isHostOf, parseAddress } from './address';
import { error, type Issue, quoted, warning } from './issue';
import type { Scale } from './sizing';

/** Said of a network that is not in the description. */
export const OURS = 'which is taken where none is written';

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
