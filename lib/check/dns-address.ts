import type { ClusterModel } from '../constructs';
import { error, type Issue } from '../plan';
import { type Cidr, parseAddress, parseCidr } from '../plan/address';
import { appliedField } from './read/applied';
import { INIT } from './read/programs';
import { disagreements, field, rightOf, type Statement } from './read/statements';
import type { Rule } from './rule';
import { serviceNetworks } from './service-network';

/** Kubelets tell pods the address that the DNS Service has, and it is one of the service network. */
export const dnsAddress: Rule = {
  name: 'dns-address',
  protects: 'Pods that ask for names where nobody answers find nothing: no Service, and no host outside.',
  seen: ['kubernetes/kubernetes#69487', 'poseidon/matchbox#180', 'kubernetes/kubeadm#1184'],
  check: (model) => {
    const addresses = dnsAddresses(model);
    const network = rightOf(serviceNetworks(model));
    const cidr = network && parseCidr(network.value);
    return [
      ...disagreements(addresses, MEND),
      ...(cidr ? addresses.flatMap((each) => outside(each, cidr)) : []),
    ];
  },
};

const MEND = 'leave it to dns.address, or to networks.services, of which DNS has the tenth address';

/** Where a cache on each node listens, which asks the Service itself (kubernetes.io, NodeLocal DNSCache). */
const ON_NODE = parseCidr('169.254.0.0/16') as Cidr;

function isOnNode({ value }: Statement): boolean {
  const address = parseAddress(value);
  return address !== undefined && address >= ON_NODE.first && address <= ON_NODE.last;
}

function dnsAddresses(model: ClusterModel): readonly Statement[] {
  const told = [
    ...field(model, '/var/lib/kubelet/config.yaml', 'KubeletConfiguration', '/clusterDNS/0'),
    ...field(model, INIT, 'KubeletConfiguration', '/clusterDNS/0'),
  ];
  return [
    ...told.filter((each) => !isOnNode(each)),
    ...appliedField(model, 'Service', 'kube-dns', '/spec/clusterIP'),
  ];
}

/** The API server refuses a Service with an address that is not of its range, or its own first one. */
function outside({ place, where, value }: Statement, cidr: Cidr): Issue[] {
  const address = parseAddress(value);
  if (address !== undefined && address > cidr.first + 1 && address < cidr.last) return [];
  return [error(place, `${where} is ${value}, which no Service of ${cidr.text} can have`, MEND)];
}
