import type { PowerOnSpec } from '../../spec';
import { balancerOn } from '../balancer';
import type { EndpointPlan, ImageName, PoolPlan, Role } from '../plan';

/** What one machine of a pool fetches, and how long it takes when nobody else does. */
export interface MachineDownloads {
  /** MB from the boot server. */
  readonly systemMB: number;
  /** MB from registries and mirrors. */
  readonly imagesMB: number;
  readonly minutes: number;
}

type Pool = Pick<PoolPlan, 'bootFrom' | 'os' | 'roles'>;

/** MB that an installer fetches from a mirror for the base system. */
const BASE_PACKAGES = 400;

/** MB of kubelet, kubeadm, kubectl, CRI-O and what they need, as packages or system extensions. */
const SOFTWARE = 150;

/** MB of an image as it comes over the network: `crictl images` of v1.31.3 with Calico v3.29.1; docker.io for the rest. */
const IMAGES: Readonly<Record<ImageName, number>> = {
  'calico-operator': 22,
  coredns: 19,
  etcd: 57,
  haproxy: 45,
  keepalived: 10,
  'kube-apiserver': 28,
  'kube-controller-manager': 26,
  'kube-proxy': 30,
  'kube-scheduler': 20,
  pause: 1,
};

/** MB of haproxy and keepalived as they come: images, or packages with what they need (Debian 13's: 9). */
const BALANCER = { none: 0, pods: IMAGES.haproxy + IMAGES.keepalived, units: 10 } as const;

/** calico/node, cni, csi, node-driver-registrar and pod2daemon-flexvol, which the operator puts on every node. */
const CALICO_NODE = 270;

/** MB of the pod network, by the roles whose machines pull it; the operator lands on a control plane. */
const NETWORK: Readonly<Record<Choices['cni'], Readonly<Partial<Record<Role, number>>>>> = {
  calico: { 'control-plane': IMAGES['calico-operator'], node: CALICO_NODE },
  none: {},
};

/** What a machine of a role pulls before it does its work. */
const BY_ROLE: Readonly<Record<Role, readonly ImageName[]>> = {
  'control-plane': ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'coredns'],
  etcd: ['etcd', 'pause'],
  node: ['kube-proxy', 'pause'],
  worker: [],
};

/** Minutes of a machine alone: five of a server's firmware, and the rest; guesses until you have measured one. */
const MINUTES = { disk: 8, install: 20, live: 10 } as const;

/** What a cluster has all of its nodes and control planes fetch. */
export interface Choices {
  readonly cni: 'calico' | 'none';
  readonly endpoint: Pick<EndpointPlan, 'balancer'>;
}

/** What a machine of a pool fetches, or what the description says that it does. */
export function downloadsOf(pool: Pool, { cni, endpoint }: Choices, spec: PowerOnSpec): MachineDownloads {
  const { bootFrom, os, roles } = pool;
  const named = roles.flatMap((role) => BY_ROLE[role]);
  const images = named.reduce((sum, name) => sum + IMAGES[name], 0);
  const balancer = BALANCER[balancerOn(endpoint, pool)];
  const network = roles.reduce((sum, role) => sum + (NETWORK[cni][role] ?? 0), 0);
  const base = bootFrom === 'install' && os.software !== 'sysext' ? BASE_PACKAGES : 0;
  return {
    systemMB: spec.systemMB ?? (bootFrom === 'disk' ? 1 : os.netboot.systemMB[bootFrom]),
    imagesMB: spec.imagesMB ?? images + balancer + network + base + SOFTWARE,
    minutes: spec.machineMinutes ?? MINUTES[bootFrom],
  };
}
