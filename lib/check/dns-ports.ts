import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { type Applied, applied } from './read/applied';
import { valueAt } from './read/files';
import { numberOf, shown, tablesAt } from './read/value';
import type { Rule } from './rule';

/** CoreDNS listens where its Service, its container and its probes say. */
export const dnsPorts: Rule = {
  name: 'dns-ports',
  protects:
    'A Service that leads to a port of CoreDNS on which nobody listens answers no name of the cluster, while every pod of it is ready.',
  seen: ['k8gb-io/k8gb#423'],
  check: (model) => {
    const corefiles = applied(model).filter(isCorefile);
    return corefiles.flatMap((corefile) => checkCopy(model, corefile));
  },
};

/** Where CoreDNS listens, by what for. */
interface Listening {
  readonly dns: readonly number[];
  readonly others: readonly number[];
}

/** Ports that plugins have by themselves (coredns.io, plugins health, ready, prometheus). */
const PLUGINS: Readonly<Record<string, number>> = { health: 8080, prometheus: 9153, ready: 8181 };

const CLIENTS = 53;

function isCorefile({ object }: Applied): boolean {
  return object.kind === 'ConfigMap' && valueAt(object, '/data/Corefile') !== undefined;
}

/** Control planes and `cluster/` have a copy each. */
function checkCopy(model: ClusterModel, corefile: Applied): Issue[] {
  const text = shown(valueAt(corefile.object, '/data/Corefile'));
  const listening = listeningIn(text);
  const beside = applied(model).filter(({ where }) => where === corefile.where);
  return beside.flatMap((each) => {
    if (each.object.kind === 'Deployment') return checkDeployment(each, listening);
    return each.object.kind === 'Service' ? checkService(each, listening) : [];
  });
}

function listeningIn(corefile: string): Listening {
  const dns = Array.from(corefile.matchAll(/^\S*?:(\d+)[^{]*\{/gm), ([, port]) => Number(port));
  const others = Object.entries(PLUGINS).flatMap(([plugin, usual]) => {
    const found = new RegExp(`^\\s+${plugin}(?:\\s+\\S*?:(\\d+))?\\s*(?:\\{.*)?$`, 'm').exec(corefile);
    return found ? [Number(found[1] ?? usual)] : [];
  });
  return { dns: dns.length > 0 ? dns : [CLIENTS], others };
}

function checkDeployment(deployment: Applied, { dns, others }: Listening): Issue[] {
  const container = valueAt(deployment.object, '/spec/template/spec/containers/0');
  const ports = tablesAt(container, '/ports');
  const all = [...dns, ...others];
  const probes = ['livenessProbe', 'readinessProbe'].map((probe) => {
    const asked = valueAt(container, `/${probe}/httpGet/port`);
    return { what: probe, port: ports.find(({ name }) => name === asked)?.containerPort ?? asked };
  });
  const named = ports.map(({ containerPort }) => ({ what: 'containerPort', port: containerPort }));
  return [...named, ...probes]
    .filter(({ port }) => port !== undefined && !all.includes(numberOf(port)))
    .map(({ what, port }) => otherwise(deployment, `${what} is ${shown(port)}`, all));
}

function checkService(service: Applied, { dns, others }: Listening): Issue[] {
  const ports = tablesAt(service.object, '/spec/ports');
  return ports.flatMap(({ name, port, targetPort = port }) => {
    const isDns = shown(name).startsWith('dns');
    const right = isDns ? dns : others;
    const asked = `port ${shown(name)} is ${shown(port)}, and pods ask for names at ${CLIENTS} alone`;
    return [
      ...(Number.isInteger(targetPort) && !right.includes(Number(targetPort))
        ? [otherwise(service, `targetPort of ${shown(name)} is ${shown(targetPort)}`, right)]
        : []),
      ...(isDns && port !== CLIENTS ? [wrong(service, asked, `write ${CLIENTS}`)] : []),
    ];
  });
}

function otherwise(copy: Applied, what: string, right: readonly number[]): Issue {
  const message = `${what}, and by its Corefile CoreDNS listens on ${right.join(', ')}`;
  return wrong(copy, message, 'let both say the same');
}

function wrong({ blame, where }: Applied, message: string, mend: string): Issue {
  return error(blame(message).place, `${where}: ${message}`, mend);
}
