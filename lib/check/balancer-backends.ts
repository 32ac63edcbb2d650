import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { type Balancer, backendsOf, balancers } from './read/haproxy';
import { apiAddressOf, apiServers } from './read/programs';
import type { Rule } from './rule';

/** Behind every balancer are all API servers, where they listen, and nothing else. */
export const balancerBackends: Rule = {
  name: 'balancer-backends',
  protects:
    'A balancer that lacks a control plane, or still has one that is gone, fails a share of all requests, or all of them on the day of the outage.',
  seen: ['kubernetes-sigs/kubespray#12102'],
  check: (model) => {
    const listening = listeningIn(model);
    return balancers(model).flatMap((balancer) => checkBalancer(balancer, listening));
  },
};

/** Where the API servers listen, by their own flags. */
function listeningIn(model: ClusterModel): ReadonlyMap<string, string> {
  return new Map(apiServers(model).map(({ machine, flags }) => [apiAddressOf(flags), machine.plan.name]));
}

function checkBalancer(balancer: Balancer, listening: ReadonlyMap<string, string>): Issue[] {
  const backends = backendsOf(balancer);
  const servers = backends.flatMap(({ lines }) =>
    lines.filter(([word]) => word === 'server').map(([, name = '', address = '']) => ({ name, address })),
  );
  const strange = servers.filter(({ address }) => !listening.has(address));
  const misnamed = servers.filter(({ address, name }) => (listening.get(address) ?? name) !== name);
  const missing = [...listening].filter(([each]) => servers.every(({ address }) => address !== each));
  return [
    ...strange.map(({ address }) =>
      say(balancer, `server ${address} is where no API server listens`, 'take it out'),
    ),
    ...misnamed.map(({ address, name }) =>
      say(
        balancer,
        `server ${name} is ${address}, where ${listening.get(address)} listens`,
        'call it so: its state is told by that name',
      ),
    ),
    ...missing.map(([each, name]) =>
      say(
        balancer,
        `no server is ${each}, where the API server of ${name} listens`,
        `add server ${name} ${each}`,
      ),
    ),
  ];
}

function say({ machine, file }: Balancer, message: string, mend: string): Issue {
  return wrongIn(machine, file, message, mend);
}
