import { calico3_32 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.36: overrides keep their order behind the sorted arguments; no flexvolume mount. */
export const v1_36: Release = {
  minor: '1.36',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.14.2' }],
    etcd: [{ fromPatch: 0, tag: '3.6.8-0' }],
    pause: '3.10.2',
  },

  // v1beta3 is read too, but deprecated since 1.31.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    etcdClientGroup: undefined,
    extraArgs: 'list',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins', beforePatch: 1 },
    timeouts: 'top-level',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: true,
    sortedArguments: 'base', // #135400
    flexVolumeMount: false, // #136423
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

  // kubeadm, phases/etcd/local.go; #132838. The names that etcd 3.6 gave its experimental flags.
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

  // ipvs is deprecated since 1.35.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: ['ipvs'] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.36.
  crio: { stream: '1.36', signature: 'v4' },

  // pkgs.k8s.io: published after 1.35.0, whose signature is v4: gardenlinux#4227.
  packages: { signature: 'v4' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.36.
  calico: calico3_32,
};
