import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { overlap, parseAddress, parseCidr } from '../plan/address';
import { podNetworks } from './pod-network';
import type { Statement } from './read/statements';
import type { Rule } from './rule';
import { serviceNetworks } from './service-network';

/** Pods, Services and machines have addresses apart, as the files have them. */
export const networkOverlap: Rule = {
  name: 'network-overlap',
  protects:
    'Where a pod or Service has the address of a machine, or of one another, what is sent to one of them ends at the other.',
  seen: ['kubernetes/kubeadm#3312', 'vexxhost/magnum-cluster-api#70'],
  check: (model) => {
    const machines = {
      place: 'networks.machines',
      where: 'networks.machines',
      value: model.plan.networks.machines,
    };
    const pods = distinctValues(podNetworks(model));
    const services = distinctValues(serviceNetworks(model));
    const gateway = model.plan.networks.gateway;
    const servers = serversOf(model);
    return [
      ...[...pods, ...services].flatMap((each) => servers.flatMap((server) => serverIn(each, server))),
      ...pods.flatMap((each) => [...services, machines].flatMap((other) => compare(each, other))),
      ...services.flatMap((each) => compare(each, machines)),
      ...[...pods, ...services].flatMap((each) => holds(each, gateway, 'networks.gateway')),
      ...[...pods, ...services].flatMap((each) =>
        holds(each, model.plan.endpoint.address, 'endpoint.address'),
      ),
    ];
  },
};

/** Where two say the same, the first one is enough to tell of. */
function distinctValues(statements: readonly Statement[]): Statement[] {
  return [...new Map([...statements].reverse().map((each) => [each.value, each])).values()];
}

const MEND = 'give each network a range of its own';

function compare(a: Statement, b: Statement): Issue[] {
  const [one, other] = [parseCidr(a.value), parseCidr(b.value)];
  if (!one)
    return [
      error(a.place, `${a.where} is ${a.value}, which is no IPv4 network`, 'write such as 10.244.0.0/16'),
    ];
  if (!other || !overlap(one, other)) return [];
  return [error(a.place, `${a.where} is ${a.value}, which overlaps ${b.value} (${b.where})`, MEND)];
}

function holds(network: Statement, address: string, name: string): Issue[] {
  const [cidr, number] = [parseCidr(network.value), parseAddress(address)];
  if (!cidr || number === undefined || number < cidr.first || number > cidr.last) return [];
  return [
    error(network.place, `${network.where} is ${network.value}, which holds ${address} (${name})`, MEND),
  ];
}

/** Where a server that machines ask stands in the description, and its URL, host or address. */
type Server = readonly [place: string, text: string];

/** What machines ask outside of the cluster: from a pod's or Service's address no packet gets there. */
function serversOf({ plan }: ClusterModel): Server[] {
  const { boot, etcdClusters, host, networks, registries } = plan;
  return [
    ['boot.server', boot.server],
    ['boot.sealedServer', boot.sealedServer],
    ...host.timeServers.map((each, i): Server => [`host.timeServers[${i}]`, each]),
    ...networks.nameservers.map((each, i): Server => [`networks.nameservers[${i}]`, each]),
    ...Object.entries(registries.mirrors).flatMap(([name, urls]) =>
      urls.map((url): Server => [`runtime.mirrors.${name}`, url]),
    ),
    ...etcdClusters.flatMap(({ discovery, name }): Server[] =>
      discovery.by === 'url' ? [[`etcd.${name}.discoveryUrl`, discovery.url]] : [],
    ),
  ];
}

function serverIn(network: Statement, [place, text]: Server): Issue[] {
  const address = /^(?:\w+:\/\/)?(\d+\.\d+\.\d+\.\d+)(?![\w.])/.exec(text)?.[1];
  const [cidr, number] = [parseCidr(network.value), address && parseAddress(address)];
  if (!cidr || typeof number !== 'number' || number < cidr.first || number > cidr.last) return [];
  const message = `${text} is in ${network.value} (${network.where}), whose addresses lead to pods and Services`;
  return [error(place, message, 'write an address outside of it, or choose another network')];
}
