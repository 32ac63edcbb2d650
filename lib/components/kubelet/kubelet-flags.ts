import { type ClusterPlan, error, type Issue, type MachinePlan, type PoolPlan } from '../../plan';
import { collisions, type Flags } from '../arguments';
import { criSocket } from '../runtime/cri-socket';
import { labelFlags } from './kubelet-labels';

/** Flags that hold the cluster together, and why they are not set by hand. */
const PROTECTED: Flags = {
  'anonymous-auth': "API servers come with a certificate of the cluster's CA",
  'authorization-mode': 'the kubelet asks the API server who may do what',
  'bootstrap-kubeconfig': 'kubeletIdentity decides it, and the unit names it',
  'cgroup-driver': 'CRI-O must use the same',
  'client-ca-file': "API servers come with a certificate of the cluster's CA",
  'cluster-domain': 'networks.dnsDomain sets it for the whole cluster',
  config: 'the unit names it',
  'container-runtime-endpoint': 'CRI-O listens there',
  'hostname-override': 'the certificate of the node is for this name',
  kubeconfig: 'the unit names it',
  'max-pods': 'size.podsPerNode or kubelet.maxPods sets it',
  'node-ip': 'it is the address of the machine',
  'node-labels': 'the labels of the pool set it',
  'pod-manifest-path': 'the manifests lie there',
  port: 'API servers reach the kubelet there',
  'register-node': 'the role of the pool decides it',
  'register-with-taints': 'the taints of the pool set it',
  'rotate-certificates': 'each node would drop out when the certificate of its kubelet ends',
};

/** What the configuration of a node's kubelet says anyway, as benchmarks ask for it. */
const HELD: Flags = {
  'anonymous-auth': 'false',
  'authorization-mode': 'Webhook',
  'cgroup-driver': 'systemd',
  'rotate-certificates': 'true',
};

/** The flags of a node's kubelet, for what its configuration has no field for. */
export function kubeletFlags(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Flags {
  return {
    ...runtimeFlags(plan),
    'hostname-override': machine.name,
    'node-ip': machine.address,
    ...labelFlags(pool, machine),
  };
}

/** What this minor's kubelet must be told of the runtime by flag. */
export function runtimeFlags({ images, release }: ClusterPlan): Flags {
  const fill = (value: string) => value.replace('<pause>', images.pause).replace('<socket>', criSocket);
  return Object.fromEntries(
    Object.entries(release.kubelet.flags).map(([flag, value]) => [flag, fill(value)]),
  );
}

/** Errors for flags of the kubelet that the description sets and should not. */
export function checkKubeletFlags(pool: PoolPlan): Issue[] {
  const flags = Object.entries(pool.settings.flags.kubelet);
  const quoted = flags.filter(([, { value }]) => value.some((each) => /[\s"'\\$]/.test(each)));
  return [
    ...collisions('kubelet', PROTECTED, pool, pool.roles.every((role) => role === 'etcd') ? {} : HELD),
    ...quoted.map(([, { path, value }]) => error(path, `${value} ${UNIT_MESSAGE}`, UNIT_MEND)),
  ];
}

const UNIT_MESSAGE = 'has blanks, quotes, dollars or backslashes, which systemd takes for its own';
const UNIT_MEND = 'write it without them, or set the field of KubeletConfiguration that says the same';
