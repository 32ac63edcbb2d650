import type { ClusterPlan, PoolPlan } from '../../plan';
import type { Flags } from '../arguments';
import { leaderElection } from './leader-election';
import { srvKubernetes } from './srv-kubernetes';

/** The flags that kubeadm itself gives a controller manager (kubeadm, phases/controlplane/manifests.go). */
export function kubeadmFlags({ name, networks, pkiLayout }: ClusterPlan): Flags {
  const ca = pkiLayout === 'kubeadm' ? '/etc/kubernetes/pki/ca.crt' : srvKubernetes.ca;
  return {
    'allocate-node-cidrs': 'true',
    'authentication-kubeconfig': '/etc/kubernetes/controller-manager.conf',
    'authorization-kubeconfig': '/etc/kubernetes/controller-manager.conf',
    'bind-address': '127.0.0.1',
    'client-ca-file': ca,
    'cluster-cidr': networks.pods,
    'cluster-name': name,
    'cluster-signing-cert-file': ca,
    'cluster-signing-key-file': '/etc/kubernetes/pki/ca.key',
    controllers: '*,bootstrapsigner,tokencleaner',
    kubeconfig: '/etc/kubernetes/controller-manager.conf',
    'leader-elect': 'true',
    'requestheader-client-ca-file': '/etc/kubernetes/pki/front-proxy-ca.crt',
    'root-ca-file': ca,
    'service-account-private-key-file': '/etc/kubernetes/pki/sa.key',
    'service-cluster-ip-range': networks.services,
    'use-service-account-credentials': 'true',
  };
}

/**
 * The authority that signs, alone. While it is rotated ca.crt holds two that are trusted, and the signer refuses a
 * file with more than one (kubernetes, controller/certificates/signer/ca_provider.go: expected 1 certificate).
 */
export const SIGNING_CA = '/etc/kubernetes/pki/signing-ca.crt';

/** What the cluster's size, its networks and its operating system ask for. */
export function addedFlags(plan: ClusterPlan, pool: PoolPlan): Flags {
  const { networks, sizing } = plan;
  return {
    'cluster-signing-cert-file': SIGNING_CA,
    ...concurrency(sizing),
    ...flexVolumes(plan, pool),
    'kube-api-burst': String(sizing.controllerManagerBurst.value),
    'kube-api-qps': String(sizing.controllerManagerQps.value),
    ...leaderElection,
    ...nodeBlocks(networks),
  };
}

/** kubeadm asks for blocks whenever there is a pod network. */
function nodeBlocks({ nodeBlocks, nodeMask }: ClusterPlan['networks']): Flags {
  return nodeBlocks ? { 'node-cidr-mask-size': String(nodeMask.value) } : { 'allocate-node-cidrs': 'false' };
}

/** Its controllers' workers, and how long it gathers what changes among a Service's endpoints. */
function concurrency({ concurrentSyncs, endpointBatchMs }: ClusterPlan['sizing']): Flags {
  const workers = Object.entries(concurrentSyncs.value).map(([flag, count]) => [flag, String(count)]);
  const period = `${endpointBatchMs.value}ms`;
  const batched = { 'endpoint-updates-batch-period': period, 'endpointslice-updates-batch-period': period };
  return { ...Object.fromEntries(workers), ...(endpointBatchMs.value > 0 ? batched : {}) };
}

/** Where kubeadm mounts flexvolume plugins from. */
const FLEX_VOLUMES = '/usr/libexec/kubernetes/kubelet-plugins/volume/exec';

/** Elsewhere where /usr is read-only: kubeadm's mount, which follows the flag, creates the directory. */
function flexVolumes({ release }: ClusterPlan, { os }: PoolPlan): Flags {
  const moved = release.staticPods.flexVolumeMount && os.volumePlugins !== FLEX_VOLUMES;
  return moved ? { 'flex-volume-plugin-dir': os.volumePlugins } : {};
}

const CERTIFICATE = 'sealed/ puts the key and certificate at the path that `pkiLayout` gives it';
const KUBECONFIG = 'sealed/ puts the kubeconfig at this path, and the pod mounts no other';

/** Flags that hold the cluster together. */
export const protectedFlags: Flags = {
  'allocate-node-cidrs': 'it is `networks.nodeBlocks`, by which the size of the pod network is judged',
  'authentication-kubeconfig': KUBECONFIG,
  'authorization-kubeconfig': KUBECONFIG,
  'client-ca-file': CERTIFICATE,
  'cluster-cidr': 'it is `networks.pods`, which kube-proxy and the pod network have too',
  'cluster-signing-cert-file': CERTIFICATE,
  'cluster-signing-key-file': CERTIFICATE,
  'flex-volume-plugin-dir': 'the kubelet has the same path, and the pod mounts it',
  kubeconfig: KUBECONFIG,
  'leader-elect': 'one runs on every control plane, and only one may act',
  'node-cidr-mask-size': 'it is `networks.nodeMask`, which the plan checks against the pods of a node',
  'requestheader-client-ca-file': CERTIFICATE,
  'root-ca-file': CERTIFICATE,
  'secure-port': 'the kubelet asks 10257 whether it is well',
  'service-account-private-key-file': CERTIFICATE,
  'service-cluster-ip-range': 'it is `networks.services`, which the API server has too',
  'use-service-account-credentials': 'the roles of controllers are bound to their service accounts',
};
