import type { GoProgram } from '../consumer';

/** The one that a program of any minor is shown to where one must do. */
export const NEWEST = 'v1.36.3';

/** The oldest minor, the newest, and two between: of each the release whose modules are all there. */
export const RELEASES: Readonly<Record<string, string>> = {
  // 1.25.8 itself cannot be built: the module proxy lacks k8s.io/kubelet v0.25.8.
  '1.25': 'v1.25.9',
  '1.29': 'v1.29.15',
  '1.33': 'v1.33.13',
  '1.36': NEWEST,
};

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
