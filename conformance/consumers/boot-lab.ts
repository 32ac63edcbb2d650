import type { Consumer, GoProgram } from '../consumer';
import { wholeSealed } from '../sealed';
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

/** A virtual machine turns itself into a cluster by its sealed document. */
export const bootLab: Consumer = {
  name: 'boot-lab',
  reads: 'all that one machine needs to become a cluster',
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
  clusters: ['boot-lab'],
  version: `echo ${NEWEST}`,
  check: 'bash /conformance/boot-lab/boot.sh "$1"',
  minutes: 120,
  subjects: wholeSealed('boot-lab', /^machines\/control1\/cloud-init\/user-data$/),
  mistakes: [],
};
