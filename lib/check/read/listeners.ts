import type { ClusterModel, MachineModel } from '../../constructs';
import { once } from '../../formats';
import { apiPort } from '../../plan';
import { byPath, fileAt } from './files';
import { balancers } from './haproxy';
import { kubeletConfiguration } from './kubelet';
import { staticPodOn } from './static-pods';
import { shown } from './value';

/** Where a program listens on a machine, by what its file says. */
export interface Listener {
  readonly program: string;
  /** The file and the setting: `/etc/haproxy/haproxy.cfg: bind`. */
  readonly where: string;
  /** `*` for all addresses of the machine. */
  readonly address: string;
  readonly port: number;
}

/** Flags by which programs of the control plane listen: with URLs, or with a port beside an address. */
const URLS = ['listen-client-urls', 'listen-metrics-urls', 'listen-peer-urls'];
const SECURE: Readonly<Record<string, number>> = {
  'kube-apiserver': apiPort,
  'kube-controller-manager': 10257,
  'kube-scheduler': 10259,
};

/** Everything on a machine that listens in its own network, as far as files say so. */
export function listenersOn(model: ClusterModel, machine: MachineModel): readonly Listener[] {
  return [
    ...etcd(machine),
    ...Object.keys(SECURE).flatMap((name) => secure(machine, name)),
    ...shared(model, machine),
  ];
}

function etcd(machine: MachineModel): Listener[] {
  const pod = staticPodOn(machine, 'etcd');
  return URLS.flatMap((flag) =>
    (pod?.flags.get(flag) ?? '')
      .split(',')
      .filter((url) => URL.canParse(url))
      .map((url) => {
        const { hostname, port } = new URL(url);
        return {
          program: 'etcd',
          where: `${pod?.file.path}: --${flag}`,
          address: any(hostname),
          port: Number(port),
        };
      }),
  );
}

function secure(machine: MachineModel, program: string): Listener[] {
  const pod = staticPodOn(machine, program);
  if (!pod) return [];
  const port = Number(pod.flags.get('secure-port') ?? SECURE[program]);
  const address = any(pod.flags.get('bind-address') ?? '0.0.0.0');
  return [{ program, where: `${pod.file.path}: --secure-port`, address, port }];
}

/** A balancer and a kubelet listen the same on all machines of a pool. */
function shared(model: ClusterModel, machine: MachineModel): Listener[] {
  const balancer =
    fileAt(machine, '/etc/haproxy/haproxy.cfg') && balancers(model).find((each) => each.machine === machine);
  const binds = (balancer?.sections ?? []).flatMap(({ lines }) => lines).filter(([word]) => word === 'bind');
  const kubelet = kubeletConfiguration(model, machine.pool);
  return [
    ...binds.flatMap(([, at = '']) => listener('haproxy', `${balancer?.file.path}: bind`, at)),
    ...(kubelet ? kubelets(kubelet) : []),
    ...proxy(model, machine),
  ];
}

/** Port 0 is none. */
function kubelets({ file, fields }: NonNullable<ReturnType<typeof kubeletConfiguration>>): Listener[] {
  const at = (address: unknown, port: unknown) => `${shown(address)}:${shown(port)}`;
  return [
    ...listener('kubelet', `${file.path}: port`, at(fields.address ?? '0.0.0.0', fields.port ?? 10250)),
    ...listener(
      'kubelet',
      `${file.path}: healthzPort`,
      at(fields.healthzBindAddress ?? '127.0.0.1', fields.healthzPort ?? 10248),
    ),
  ];
}

/** kube-proxy runs with the network of each node. */
function proxy(model: ClusterModel, { pool }: MachineModel): readonly Listener[] {
  return pool.plan.roles.includes('node') ? proxyOf(model) : [];
}

/** The same on all nodes of a cluster. */
const proxyOf = once(({ addons }: ClusterModel): readonly Listener[] => {
  const text = JSON.stringify(addons.find(({ name }) => name === 'kube-proxy')?.objects ?? []);
  return ['healthzBindAddress', 'metricsBindAddress'].flatMap((field) => {
    const at = new RegExp(`${field}: ([0-9.:]+)`).exec(text)?.[1];
    return at === undefined ? [] : listener('kube-proxy', `cluster/kube-proxy.yaml: ${field}`, at);
  });
});

function listener(program: string, where: string, at: string): Listener[] {
  const [, address, port] = /^(.*):(\d+)$/.exec(at) ?? [];
  if (address === undefined || port === '0') return [];
  return [{ program, where, address: any(address), port: Number(port) }];
}

function any(address: string): string {
  return ['', '*', '0.0.0.0', '[::]', '::'].includes(address) ? '*' : address;
}

/** Whether the machines of a pool may listen differently: where one has a manifest of its own. */
export function listensAlike({ own }: MachineModel): boolean {
  return ![...byPath(own).keys()].some((path) => path.startsWith('/etc/kubernetes/manifests/'));
}
