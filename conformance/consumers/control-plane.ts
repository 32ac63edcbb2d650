import type { Consumer } from '../consumer';
import { shellBlocks } from '../page';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';
import { NEWEST_ETCD } from './etcd';
import { ETCDCTL } from './etcd-cluster';
import { kubernetesProgram, NEWEST } from './kubernetes';

const PROGRAMS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl'] as const;

const [POLICY] = shellBlocks('operations/stolen-machine.md') as [string];

/** What the page tells against a stolen machine, where the check finds it. */
const PAGE = `cat > /tmp/policy.sh << 'PAGE'
${POLICY}PAGE`;

/** The control plane of the reference cluster as its machines would run it, with a worker that has a token. */
export const controlPlane: Consumer = {
  name: 'control-plane',
  reads: 'static pods, units and keys of a sealed control plane, Calico’s manifests stood in for',
  packages: ['cloud-init', 'curl', 'haproxy', 'keepalived', 'openssl', 'procps', 'python3-yaml'],
  programs: [NEWEST_ETCD, ETCDCTL, ...PROGRAMS.map((name) => kubernetesProgram(name, NEWEST))],
  clusters: ['control-plane'],
  version: `kube-apiserver-${NEWEST} --version | sed 's/^Kubernetes //'`,
  check: `${PAGE}\nsource /conformance/cluster/control-plane.sh`,
  minutes: 40,
  subjects: wholeSealed('control-plane', /^machines\/master1\/cloud-init\/user-data$/),
  mistakes: [
    {
      spoil: 'mount --bind "$1-otherwise/machines/master2" "$1/machines/master2"',
      says: /certificate signed by unknown authority/,
    },
    {
      spoil: edit('$1/machines/master1/cloud-init/user-data', '/--etcd-servers-overrides=/d'),
      says: /etcd1 holds events/,
    },
    {
      // The policy names another machine.
      spoil: 'export stolen=worker9',
      says: /nobody refuses: as_node worker1 create/,
    },
  ],
};
