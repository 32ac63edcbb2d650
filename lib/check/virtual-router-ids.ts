import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { type VirtualRouter, virtualRouters } from './read/keepalived';
import type { Rule } from './rule';

/** The machines of a virtual router have one id and one set of addresses, and speak to one another. */
export const virtualRouterIds: Rule = {
  name: 'virtual-router-ids',
  protects:
    'Two virtual routers with one id on a segment each take the other’s adverts for their own, and one address is gone; with a peer left out, two machines hold it.',
  seen: ['openshift/installer#2966', 'oracle-cne/ocne#492', 'redhat-cop/keepalived-operator#66'],
  check: (model) => {
    const all = virtualRouters(model);
    return all.flatMap((router) => [
      ...checkId(router),
      ...checkOthers(router, all),
      ...checkPeers(router, all),
    ]);
  },
};

function checkId(router: VirtualRouter): Issue[] {
  const id = Number(router.id);
  if (Number.isInteger(id) && id >= 1 && id <= 255) return [];
  return [say(router, `virtual_router_id ${router.id} is outside 1 to 255`, 'choose a free one')];
}

/** One id, one set of addresses: on the same machine, and on any other of the segment. */
function checkOthers(router: VirtualRouter, all: readonly VirtualRouter[]): Issue[] {
  const address = addressOf(router);
  const other = all.find((each) => each.id === router.id && addressOf(each) !== address);
  if (other) {
    const whose = `has ${address} here and ${addressOf(other)} on ${other.machine.plan.name}`;
    return [
      say(router, `virtual_router_id ${router.id} ${whose}`, 'give each its own id, or both one address'),
    ];
  }
  const twin = all.find((each) => each.id !== router.id && addressOf(each) === address);
  return twin && Number(twin.id) < Number(router.id)
    ? [
        say(
          router,
          `${address} has virtual_router_id ${router.id} here and ${twin.id} on ${twin.machine.plan.name}`,
          'give all machines one id',
        ),
      ]
    : [];
}

/** Adverts that go from machine to machine reach those only that are listed. */
function checkPeers(router: VirtualRouter, all: readonly VirtualRouter[]): Issue[] {
  if (router.source === undefined) return [];
  const own = router.machine.plan.address;
  const others = all
    .filter((each) => each.id === router.id && each.machine !== router.machine)
    .map(({ machine }) => machine.plan.address);
  const missing = others.filter((address) => !router.peers.includes(address));
  const strange = router.peers.filter((address) => !others.includes(address));
  return [
    ...(router.source === own
      ? []
      : [say(router, `unicast_src_ip ${router.source} is not this machine’s`, `write ${own}`)]),
    ...missing.map((address) => say(router, `unicast_peer misses ${address}`, `add ${address}`)),
    ...strange.map((address) => say(router, `unicast_peer ${address} has no such router`, 'take it out')),
  ];
}

function addressOf({ addresses }: VirtualRouter): string {
  return addresses.join(', ');
}

function say({ machine, file }: VirtualRouter, message: string, mend: string): Issue {
  return wrongIn(machine, file, message, mend);
}
