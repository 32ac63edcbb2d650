import type { Consumer, Mistake } from '../consumer';
import { edit } from '../spoil';
import { inBundle } from '../subject';
import { NEWEST_ETCD } from './etcd';
import { kubernetesProgram, NEWEST } from './kubernetes';

const POD = 'pools/masters/rootfs/etc/kubernetes/manifests/kube-scheduler.yaml';
const COREDNS = 'pools/masters/rootfs/etc/kubernetes/addons/04-coredns.yaml';

const mistakes: readonly Mistake[] = [
  {
    spoil: edit(`$1/${POD}`, 's/livenessProbe:/livenesProbe:/'),
    says: /unknown field "spec\.containers\[0\]\.livenesProbe"/,
  },
  {
    spoil: edit(`$1/${POD}`, 's/priority: 2000001000/priority: 2000001001/'),
    says: /the integer value of priority \(2000001001\) must not be provided/,
  },
  {
    spoil: edit(`$1/${COREDNS}`, 's/clusterIP: 10\\.96\\.0\\.10/clusterIP: 10.97.0.10.1/'),
    says: /clusterIPs\[0\]: Invalid value: "10\.97\.0\.10\.1"/,
  },
];

/** It starts once for a bundle and judges all of its objects, whichever version they are for. */
export const kubeApiserver: Consumer = {
  name: 'kube-apiserver',
  reads: 'static pods and add-ons, in a strict dry run',
  packages: ['openssl', 'python3-yaml'],
  programs: [NEWEST_ETCD, kubernetesProgram('kube-apiserver', NEWEST), kubernetesProgram('kubectl', NEWEST)],
  version: `kube-apiserver-${NEWEST} --version | sed 's/Kubernetes //'`,
  check: `bash /conformance/api-server/judge.sh "$1" ${NEWEST}`,
  minutes: 6,
  subjects: (bundle) =>
    inBundle(bundle, /\/manifests\/kube-apiserver\.yaml$/)
      .slice(0, 1)
      .map((subject) => ({ ...subject, file: { ...subject.file, target: undefined }, path: bundle.folder })),
  mistakes,
};
