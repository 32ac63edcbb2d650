import type { GoProgram } from '../consumer';

/** The one that a program of any minor is shown to where one must do. */
export const NEWEST = 'v1.36.3';

type KubernetesProgram =
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kubeadm'
  | 'kubectl'
  | 'kubelet';

/** A program of Kubernetes, which Debian does not have. */
export function kubernetesProgram(name: KubernetesProgram, version: string): GoProgram {
  return {
    name: `${name}-${version}`,
    module: 'k8s.io/kubernetes',
    version,
    package: `k8s.io/kubernetes/cmd/${name}`,
  };
}
