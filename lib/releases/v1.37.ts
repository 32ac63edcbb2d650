import { calico3_32 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.37: etcd 3.7; kubeadm v1beta3 is gone. */
export const v1_37: Release = {
  minor: '1.37',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.14.6' }],
    etcd: [{ fromPatch: 0, tag: '3.7.0-0' }],
    pause: '3.10.2',
  },

  // kubernetes#136016: v1beta3 is not read any more. `v1` is a placeholder that cannot be used.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    etcdClientGroup: undefined,
    extraArgs: 'list',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins', beforePatch: 0 },
    timeouts: 'top-level',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: true,
    sortedArguments: 'base',
    flexVolumeMount: false,
    caDirectories: [
      '/etc/ca-certificates',
      '/etc/pki/ca-trust',
      '/etc/pki/tls/certs',
      '/usr/local/share/ca-certificates',
      '/usr/share/ca-certificates',
    ],
    probes: {
      // #124465; etcd has these paths since 3.5.11.
      etcd: { liveness: '/livez', readiness: '/readyz', startup: '/readyz' },
      kubeApiserver: { liveness: '/livez', readiness: '/readyz', startup: '/livez' },
      kubeControllerManager: { liveness: '/healthz', readiness: undefined, startup: '/healthz' },
      kubeScheduler: { liveness: '/livez', readiness: '/readyz', startup: '/livez' },
    },
  },

  // kubeadm, phases/etcd/local.go; #132838. etcd 3.7 has no experimental flags any more.
  etcd: {
    integrityFlags: {
      'feature-gates': 'InitialCorruptCheck=true',
      'watch-progress-notify-interval': '5s',
    },
  },

  // kubeadm, phases/kubelet/flags.go: everything is in the configuration file.
  kubelet: { flags: {} },

  // kubeadm, phases/addons/dns/manifests.go.
  coredns: { cacheSkipsCluster: true, namedProbePorts: true },

  // ipvs is deprecated since 1.35; #139777: an unset mode brings a warning.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: ['ipvs'] },

  // cri-o/packaging: v1.37 is a pre-release yet. 1.36 is the newest stable one, and CRI v1 is the same.
  crio: { stream: '1.36', signature: 'v4' },

  // Not tested yet by any Calico release that is out; this is the newest.
  // pkgs.k8s.io: published after 1.35.0, whose signature is v4: gardenlinux#4227.
  packages: { signature: 'v4' },

  calico: calico3_32,
};
