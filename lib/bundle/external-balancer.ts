import { apiAddressOf, apiServers } from '../check/read/programs';
import type { ClusterModel } from '../constructs';

/** What a balancer that somebody else runs must do: nothing of it is in these files. */
export function balancerSections(model: ClusterModel): string[] {
  const { endpoint, sizing } = model.plan;
  if (endpoint.balancer !== 'external') return [];
  const servers = apiServers(model).map(({ flags }) => `\`${apiAddressOf(flags)}\``);
  const { balancerConnectSeconds, balancerMaxConnections, balancerTunnelSeconds } = sizing;
  return [
    `## Balancer

\`endpoint.balancer\` is external: configure yours so, before machines start.

- listen on \`${endpoint.hostPort}\` (address \`${endpoint.address}\`) and pass TCP on as it is: TLS ends at the API servers
- to ${servers.join(', ')}
- ask each over TLS for \`/readyz\`, and take one out that does not answer 200; an open port says nothing
- hold ${balancerMaxConnections.value} connections (${balancerMaxConnections.reason})
- give an API server ${balancerConnectSeconds.value} s to connect, and let connections be silent for ${balancerTunnelSeconds.value} s: watches, logs and shells are`,
  ];
}
