import type { Issue } from '../plan';
import { doubtfulIn } from './issues';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** A balancer that somebody else runs may ask the API servers how they are. `dist/report.md` says what it must do. */
export const externalBalancer: Rule = {
  name: 'external-balancer',
  protects:
    'Where asking an API server for its health needs a login, a balancer takes every one of them for dead.',
  seen: ['kubernetes/kubernetes#43784', 'canonical/cluster-api-k8s#11'],
  check: (model) =>
    model.plan.endpoint.balancer === 'external' ? apiServers(model).flatMap(checkServer) : [],
};

/** kube-apiserver, --anonymous-auth. */
function checkServer({ machine, file, flags }: Program): Issue[] {
  if (flags.get('anonymous-auth') !== 'false') return [];
  const message = '--anonymous-auth=false answers 401 to a balancer that asks for /readyz';
  return [doubtfulIn(machine, file, message, 'leave it out, or give your balancer a client certificate')];
}
