import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { type Balancer, backendsOf, balancers, type Section, settingOf } from './read/haproxy';
import type { Rule } from './rule';

/** The balancer asks each API server over TLS whether it is ready, and leaves nobody with one that is not. */
export const balancerChecks: Rule = {
  name: 'balancer-checks',
  protects:
    'An API server that hangs, starts or is about to stop still accepts connections: with a check of the port alone the balancer goes on to send it requests. Clients of one that lost its power wait for it until keep-alive ends, for minutes.',
  seen: [
    'openshift/installer#4012',
    'mysticaltech/terraform-hcloud-kube-hetzner#2176',
    'kubernetes/kubernetes#99602',
    'kubernetes/kubernetes#41185',
  ],
  check: (model) =>
    balancers(model).flatMap((balancer) =>
      backendsOf(balancer).flatMap((backend) => checkBackend(balancer, backend)),
    ),
};

/** What an API server answers by itself. `/healthz` is deprecated, but says the same as `/readyz`. */
const PATHS = ['/healthz', '/livez', '/readyz'];

function checkBackend(balancer: Balancer, backend: Section): Issue[] {
  const say = (message: string, mend: string) =>
    wrongIn(balancer.machine, balancer.file, `backend ${backend.name}: ${message}`, mend);
  return [
    ...checkServers(balancer, backend, say),
    ...(asksByHttp(balancer, backend)
      ? []
      : [
          say(
            'the check only opens the port',
            'write option httpchk, and http-check send meth GET uri /readyz',
          ),
        ]),
    ...(asksOverTls(balancer, backend)
      ? []
      : [say('the check speaks no TLS, and an API server nothing else', 'write http-check connect ssl')]),
  ];
}

function checkServers(
  balancer: Balancer,
  backend: Section,
  say: (message: string, mend: string) => Issue,
): Issue[] {
  const shared = settingOf(balancer, backend, 'default-server') ?? [];
  const servers = backend.lines
    .filter(([word]) => word === 'server')
    .map(([, name, ...words]) => ({ name, words: [...shared, ...words] }));
  const unchecked = servers
    .filter(({ words }) => !words.includes('check'))
    .map(({ name }) => say(`server ${name} is never checked`, 'write default-server check'));
  const kept = servers
    .filter(({ words }) => words[words.lastIndexOf('on-marked-down') + 1] !== 'shutdown-sessions')
    .map(({ name }) =>
      say(
        `clients of server ${name} stay with it when it is lost`,
        'write default-server on-marked-down shutdown-sessions',
      ),
    );
  return [...unchecked, ...kept];
}

function asksByHttp(balancer: Balancer, backend: Section): boolean {
  const asked = settingOf(balancer, backend, 'option', 'httpchk');
  const words = [...(asked ?? []), ...(settingOf(balancer, backend, 'http-check', 'send') ?? [])];
  return asked !== undefined && words.some((word) => PATHS.includes(word.split('?')[0] ?? ''));
}

function asksOverTls(balancer: Balancer, backend: Section): boolean {
  const words = [
    ...(settingOf(balancer, backend, 'http-check', 'connect') ?? []),
    ...(settingOf(balancer, backend, 'default-server') ?? []),
    ...backend.lines.filter(([word]) => word === 'server').flat(),
  ];
  return words.includes('ssl') || words.includes('check-ssl');
}
