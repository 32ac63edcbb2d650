import type { Port } from '../components';
import type { ClusterModel } from '../constructs';
import { balancers } from './read/haproxy';
import { apiPortOf, apiServers, etcdMembers } from './read/programs';

/** Who calls: a role, every machine with its pods, or anybody at all. */
export type Party = 'anyone' | 'control-plane' | 'etcd' | 'machines';

/** A way on which something must reach a machine of a role. */
export interface Connection {
  readonly from: Party;
  readonly to: 'control-plane' | 'etcd' | 'machines' | 'node';
  readonly port: Port['port'];
  readonly protocol: Port['protocol'];
  readonly purpose: string;
  readonly source: string;
}

const PORTS = 'kubernetes.io, Ports and Protocols';
const CALICO = 'docs.tigera.io, System requirements';

/** Where the programs listen whose ports may be set: as their files have it. */
interface Listening {
  readonly api: number;
  readonly balancer: number | undefined;
  readonly clients: number;
  readonly peers: number;
}

/** Every connection that the cluster lives by, in the order of the ports matrix. */
export function connections(model: ClusterModel): readonly Connection[] {
  const { api, balancer, clients, peers } = listening(model);
  const { cni, host, networks } = model.plan;
  return [
    ...(balancer === undefined ? [] : balanced(balancer)),
    row('anyone', 'control-plane', api, 'tcp', 'Kubernetes API', PORTS),
    row('control-plane', 'etcd', clients, 'tcp', 'API servers ask etcd', PORTS),
    row(
      'etcd',
      'etcd',
      clients,
      'tcp',
      'members ask one another whether they are well, before one is defragmented',
      PORTS,
    ),
    row('etcd', 'etcd', peers, 'tcp', 'etcd peers', PORTS),
    row('machines', 'node', 10250, 'tcp', 'API servers and metrics ask the kubelet', PORTS),
    row('anyone', 'node', 10256, 'tcp', "load balancers ask for kube-proxy's health", PORTS),
    row('anyone', 'node', networks.nodePorts, 'tcp', 'Services of type NodePort', PORTS),
    row('anyone', 'node', networks.nodePorts, 'udp', 'Services of type NodePort', PORTS),
    ...(cni === 'calico' ? CALICO_ROWS : []),
    // Without keys nobody logs in.
    ...(host.sshAuthorizedKeys.length > 0 ? [row('machines', 'machines', 22, 'tcp', 'SSH', 'RFC 4253')] : []),
  ];
}

function row(
  from: Party,
  to: Connection['to'],
  port: Connection['port'],
  protocol: Connection['protocol'],
  purpose: string,
  source: string,
): Connection {
  return { from, to, port, protocol, purpose, source };
}

const CALICO_ROWS = [
  row('machines', 'node', 4789, 'udp', 'VXLAN between pods', CALICO),
  row('machines', 'node', 5473, 'tcp', 'calico-node asks Typha', CALICO),
];

function balanced(port: number): Connection[] {
  return [
    row(
      'anyone',
      'control-plane',
      port,
      'tcp',
      'the API, balanced',
      'kubeadm, High Availability Considerations',
    ),
    row('control-plane', 'control-plane', 0, 'vrrp', 'adverts for the virtual IP', 'RFC 5798'),
  ];
}

function listening(model: ClusterModel): Listening {
  const [api] = apiServers(model);
  const [member] = model.plan.etcdClusters.flatMap((cluster) => etcdMembers(model, cluster));
  const bind = balancers(model)
    .flatMap(({ sections }) => sections)
    .flatMap(({ lines }) => lines)
    .find(([word, address = '']) => word === 'bind' && address.startsWith('*:'))?.[1];
  return {
    api: Number(apiPortOf(api?.flags)),
    balancer: bind === undefined ? undefined : Number(bind.slice(2)),
    clients: portIn(member?.flags.get('listen-client-urls')) ?? 2379,
    peers: portIn(member?.flags.get('listen-peer-urls')) ?? 2380,
  };
}

function portIn(urls: string | undefined): number | undefined {
  const port = /:(\d+)(,|$)/.exec(urls ?? '')?.[1];
  return port === undefined ? undefined : Number(port);
}
