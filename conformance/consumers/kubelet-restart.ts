import type { Consumer, Mistake } from '../consumer';
import { isSealed } from '../sealed';
import { edit } from '../spoil';
import { inBundle } from '../subject';
import { kubernetesProgram } from './kubernetes';

/** The oldest minor and the newest. No release of 1.25 has all modules: 1.25.9 lacks the kubelet's k8s.io/cri-api, 1.25.16 kubeadm's. */
const RELEASES: Readonly<Record<string, string>> = { '1.25': 'v1.25.16', '1.37': 'v1.37.2' };

const mistakes: readonly Mistake[] = [
  {
    spoil: edit(
      '$1',
      's|=--kubeconfig=|=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=|',
    ),
    says: /the kubelet ended before .*unable to load bootstrap kubeconfig: stat .* no such file/s,
  },
  {
    // kubelet.conf as kubeadm's first phase makes it.
    spoil: 'export embedded=yes',
    says: /the kubelet (never|ended before it) asked for its next certificate .*expired certificate/s,
  },
];

/** The kubelet of a control plane with a certificate of its own, years after that was made. */
export const kubeletRestarts: readonly Consumer[] = Object.entries(RELEASES).map(([minor, version]) => ({
  name: 'kubelet-restart',
  reads: `certificates of the kubelet ${minor} that have ended and been renewed`,
  packages: ['cloud-init', 'iproute2', 'openssl', 'python3', 'python3-yaml'],
  programs: [kubernetesProgram('kubelet', version)],
  clusters: [`v${minor}`],
  version: `kubelet-${version} --version`,
  check: `bash /conformance/cluster/kubelet-restart.sh "$1" kubelet-${version}`,
  minutes: 4,
  subjects: (bundle) =>
    isSealed(bundle, `v${minor}`) ? inBundle(bundle, /^machines\/master1\/cloud-init\/user-data$/) : [],
  mistakes,
}));
