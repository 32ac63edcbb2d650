import type { Consumer, GoProgram, Mistake } from '../consumer';
import { wholeSealed } from '../sealed';
import { edit } from '../spoil';
import { NEWEST_ETCD } from './etcd';
import { ETCDCTL } from './etcd-cluster';
import { kubernetesProgram, NEWEST } from './kubernetes';

const CRIO: GoProgram = {
  name: `crio-${NEWEST}`,
  module: 'github.com/cri-o/cri-o',
  version: NEWEST,
  package: 'github.com/cri-o/cri-o/cmd/crio',
  // Those of its Makefile for a machine without the C libraries that it would otherwise link.
  tags: ['containers_image_openpgp', 'containers_image_ostree_stub', 'exclude_graphdriver_btrfs'],
};

const KUBERNETES = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubeadm',
  'kubectl',
  'kubelet',
] as const;

/** A document of the one machine that starts has a configuration that its kubelet does not know. */
const UNKNOWN_CONFIGURATION: Mistake = {
  spoil: `export machines='control1 52:54:00:3d:00:01 4096'
${edit('$1/machines/control1/cloud-init/user-data', 's|kubelet.config.k8s.io/v1beta1|kubelet.config.k8s.io/v9|')}`,
  says: /control1 gave up before control1: the kubelet runs:.*kubelet\.config\.k8s\.io\/v9/s,
};

/** Virtual machines turn themselves into a cluster by their sealed documents. */
export const bootLab: Consumer = {
  name: 'boot-lab',
  reads: 'all that machines need to become a cluster',
  apart: 'it takes an hour or more',
  packages: [
    'apt-utils',
    'busybox-static',
    'containernetworking-plugins',
    'dnsmasq',
    'dpkg-dev',
    'e2fsprogs',
    'gnupg',
    'nginx',
    'openssl',
    'python3',
    'qemu-system-x86',
  ],
  programs: [...KUBERNETES.map((name) => kubernetesProgram(name, NEWEST)), NEWEST_ETCD, ETCDCTL, CRIO],
  guest: true,
  tells: true,
  clusters: ['boot-lab'],
  version: `echo ${NEWEST}`,
  check: 'bash /conformance/boot-lab/boot.sh "$1"',
  minutes: 150,
  subjects: wholeSealed('boot-lab', /^machines\/control1\/cloud-init\/user-data$/),
  mistakes: [UNKNOWN_CONFIGURATION],
};
