import type { ClusterPlan } from '../../plan';
import type { Flags } from '../arguments';
import { leaderElection } from './leader-election';

/** The flags that kubeadm itself gives a scheduler (kubeadm, phases/controlplane/manifests.go). */
export const kubeadmFlags: Flags = {
  'authentication-kubeconfig': '/etc/kubernetes/scheduler.conf',
  'authorization-kubeconfig': '/etc/kubernetes/scheduler.conf',
  'bind-address': '127.0.0.1',
  kubeconfig: '/etc/kubernetes/scheduler.conf',
  'leader-elect': 'true',
};

/** What the cluster's size asks for. */
export function addedFlags({ sizing }: ClusterPlan): Flags {
  return {
    'kube-api-burst': String(sizing.schedulerBurst.value),
    'kube-api-qps': String(sizing.schedulerQps.value),
    ...leaderElection,
  };
}

const KUBECONFIG = 'sealed/ puts the kubeconfig at this path, and the pod mounts no other';

/** Flags that hold the cluster together. */
export const protectedFlags: Flags = {
  'authentication-kubeconfig': KUBECONFIG,
  'authorization-kubeconfig': KUBECONFIG,
  kubeconfig: KUBECONFIG,
  'leader-elect': 'one runs on every control plane, and only one may act',
  'secure-port': 'the kubelet asks 10259 whether it is well',
};
