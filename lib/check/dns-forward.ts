import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { type Applied, applied } from './read/applied';
import { valueAt } from './read/files';
import { shown } from './read/value';
import type { Rule } from './rule';

/** CoreDNS does not ask itself for what it does not know. */
export const dnsForward: Rule = {
  name: 'dns-forward',
  protects:
    'Asked by itself, CoreDNS finds the loop and ends at every start, or without its plugin for that runs out of memory.',
  seen: ['coredns/coredns#2087', 'coredns/coredns#2161'],
  check: (model: ClusterModel) => applied(model).flatMap((each) => check(model, each)),
};

/** Of a pod these are itself. */
const ITSELF = /^(?:dns:\/\/|tls:\/\/)?(127\.[\d.]+|localhost|\[?::1\]?)(?::\d+)?$/;

function check({ plan }: ClusterModel, { blame, object, where }: Applied): Issue[] {
  const corefile = valueAt(object, '/data/Corefile');
  if (typeof corefile !== 'string') return [];
  const targets = [...corefile.matchAll(/^\s*forward\s+(\S+)\s+([^{\n]+)/gm)];
  return targets.flatMap(([, zone, servers = '']) =>
    servers
      .trim()
      .split(/\s+/)
      .filter((server) => ITSELF.test(server) || addressOf(server) === plan.networks.dnsServiceAddress)
      .map((server) => {
        const message = `Corefile forwards ${shown(zone)} to ${server}, which is CoreDNS itself`;
        return error(blame(message).place, `${where}: ${message}`, 'name a server outside of the cluster');
      }),
  );
}

function addressOf(server: string): string {
  return server.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
}
