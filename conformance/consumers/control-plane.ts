import type { Consumer } from '../consumer';
import { wholeSealed } from '../sealed';
import { NEWEST_ETCD } from './etcd';
import { ETCDCTL } from './etcd-cluster';
import { kubernetesProgram, NEWEST } from './kubernetes';

const PROGRAMS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl'] as const;

/** Bash that changes what is written to a machine's disk, by an expression of sed. */
function edit(machine: string, expression: string): string {
  const document = `"$1/machines/${machine}/cloud-init/user-data"`;
  return `sed '${expression}' ${document} > /tmp/spoiled\nmount --bind /tmp/spoiled ${document}`;
}

/** The control plane of the reference cluster as its machines would run it, with a worker that has a token. */
export const controlPlane: Consumer = {
  name: 'control-plane',
  reads: 'static pods, units and keys of a sealed control plane, Calico’s manifests stood in for',
  packages: ['cloud-init', 'curl', 'haproxy', 'keepalived', 'openssl', 'procps', 'python3-yaml'],
  programs: [NEWEST_ETCD, ETCDCTL, ...PROGRAMS.map((name) => kubernetesProgram(name, NEWEST))],
  clusters: ['control-plane'],
  version: `kube-apiserver-${NEWEST} --version | sed 's/^Kubernetes //'`,
  check: 'source /conformance/cluster/control-plane.sh',
  minutes: 40,
  subjects: wholeSealed('control-plane', /^machines\/master1\/cloud-init\/user-data$/),
  mistakes: [
    {
      spoil: 'mount --bind "$1-otherwise/machines/master2" "$1/machines/master2"',
      says: /certificate signed by unknown authority/,
    },
    {
      spoil: edit('master1', '/--etcd-servers-overrides=/d'),
      says: /etcd1 holds events/,
    },
  ],
};
