import type { ClusterModel } from '../constructs';
import { isTable } from '../formats';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { fileAt, valueAt } from './read/files';
import { apiServers, type Program } from './read/programs';
import { tablesAt, textAt } from './read/value';
import { documentsOf } from './read/yaml-text';
import type { Rule } from './rule';

/** Whoever asks an API server how it is needs no login: the kubelet that runs it, and the balancer. */
export const anonymousRequests: Rule = {
  name: 'anonymous-requests',
  protects:
    'Where asking an API server for its health needs a login, its kubelet kills it again and again, and a balancer takes every one of them for dead.',
  seen: [
    'kubernetes/kubernetes#43784',
    'kubernetes/kubernetes#104731',
    'kubernetes-sigs/kubespray#6242',
    'canonical/cluster-api-k8s#11',
  ],
  check: (model: ClusterModel) => apiServers(model).flatMap(checkServer),
};

/** What the kubelet's probes and balancers ask. */
const ASKED = ['/livez', '/readyz'];

const MEND = `leave it out, or let ${ASKED.join(' and ')} be asked by conditions of an AuthenticationConfiguration`;

function checkServer({ machine, file, flags }: Program): Issue[] {
  if (flags.get('anonymous-auth') === 'false') {
    const message = '--anonymous-auth=false answers 401 to the probes of the kubelet and of balancers';
    return [wrongIn(machine, file, message, MEND)];
  }
  const config = fileAt(machine, flags.get('authentication-config') ?? '');
  const anonymous = config && valueAt(documentsOf(config).documents[0], '/anonymous');
  if (!config || !isTable(anonymous)) return [];
  const open = tablesAt(anonymous, '/conditions').map((each) => textAt(each, '/path'));
  const closed = ASKED.filter((path) => open.length > 0 && !open.includes(path));
  if (anonymous.enabled !== false && closed.length === 0) return [];
  const said =
    anonymous.enabled === false ? 'enabled is false' : `conditions do not have ${closed.join(' and ')}`;
  const message = `anonymous: ${said}, and probes of the kubelet and of balancers get 401`;
  return [wrongIn(machine, config, message, `add conditions with the paths ${ASKED.join(' and ')}`)];
}
