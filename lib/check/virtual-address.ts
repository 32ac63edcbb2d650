import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { isHostOf, parseAddress, parseCidr } from '../plan/address';
import { wrongIn } from './issues';
import { type VirtualRouter, virtualRouters } from './read/keepalived';
import { apiServers } from './read/programs';
import type { Rule } from './rule';

/** The address that moves is on the machines' segment, nobody else's, and the one that clients call. */
export const virtualAddress: Rule = {
  name: 'virtual-address',
  protects:
    'A virtual address outside of the segment reaches nobody, one that a machine has too is answered by both, and one that clients do not call balances nothing.',
  seen: ['redhat-cop/keepalived-operator#78', 'poseidon/typhoon#246'],
  check: (model) => {
    const routers = virtualRouters(model);
    const owners = new Map(model.plan.machines.map(({ address, name }) => [address, name]));
    return [
      ...routers.flatMap((router) => checkRouter(model, router, owners)),
      ...checkServed(model, routers),
    ];
  },
};

function checkRouter(
  { plan }: ClusterModel,
  router: VirtualRouter,
  owners: ReadonlyMap<string, string>,
): Issue[] {
  const segment = parseCidr(plan.networks.machines);
  const say = (message: string, mend: string) => wrongIn(router.machine, router.file, message, mend);
  return router.addresses.flatMap((text) => {
    const address = parseAddress(text);
    const owner = owners.get(text);
    if (address === undefined || !segment || !isHostOf(segment, address)) {
      return [
        say(`virtual_ipaddress ${text} is not in ${plan.networks.machines}`, 'choose a free one there'),
      ];
    }
    if (owner) return [say(`virtual_ipaddress ${text} is ${owner}’s`, 'choose one that no machine has')];
    const [, prefix = '32'] = new RegExp(`\\b${text}/(\\d+)`).exec(router.file.text) ?? [];
    if (prefix !== '32')
      return [say(`virtual_ipaddress ${text}/${prefix} brings a route for its neighbours`, 'write /32')];
    return text === plan.endpoint.address
      ? []
      : [
          say(
            `virtual_ipaddress ${text} is not ${plan.endpoint.address}, which kubeconfigs lead to`,
            'make them one',
          ),
        ];
  });
}

/** A control plane without the router is one fewer to hold the address when others are lost. */
function checkServed(model: ClusterModel, routers: readonly VirtualRouter[]): Issue[] {
  if (routers.length === 0) return [];
  const holders = new Set(routers.map(({ machine }) => machine));
  return apiServers(model)
    .filter(({ machine }) => !holders.has(machine))
    .map(({ machine, file }) =>
      wrongIn(machine, file, 'no keepalived.conf beside it holds the address', 'give it one'),
    );
}
