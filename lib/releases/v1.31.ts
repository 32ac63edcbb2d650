import { calico3_29 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.31: kubeadm v1beta4; etcd is probed by /livez and /readyz; kube-proxy has nftables without a gate. */
export const v1_31: Release = {
  minor: '1.31',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [
      { fromPatch: 0, tag: 'v1.11.1' },
      { fromPatch: 1, tag: 'v1.11.3' },
    ],
    etcd: [
      { fromPatch: 0, tag: '3.5.15-0' },
      { fromPatch: 14, tag: '3.5.24-0' },
    ],
    pause: '3.10',
  },

  // kubernetes#125029: v1beta4; v1beta3 is deprecated.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    etcdClientGroup: undefined,
    extraArgs: 'list',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins' },
    timeouts: 'top-level',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: false,
    sortedArguments: 'all',
    flexVolumeMount: true,
    // /etc/pki is not mounted as a whole any more: 1.31 release notes.
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
      kubeScheduler: { liveness: '/healthz', readiness: undefined, startup: '/healthz' },
    },
  },

  // kubeadm, phases/etcd/local.go; #111383. etcd 3.5 has them as experimental flags only.
  etcd: {
    integrityFlags: {
      'experimental-initial-corrupt-check': 'true',
      'experimental-watch-progress-notify-interval': '5s',
    },
  },

  // kubeadm, phases/kubelet/flags.go. The flag keeps the pause image from garbage collection.
  kubelet: { flags: { 'pod-infra-container-image': '<pause>' } },

  // kubeadm, phases/addons/dns/manifests.go.
  coredns: { cacheSkipsCluster: false, namedProbePorts: false },

  // nftables is beta: 1.31 release notes.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: [] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.31.
  crio: { stream: '1.31', signature: 'unknown' },

  // pkgs.k8s.io: last published on 2025-11-12, a day after v4 was proposed to the build service: nobody has told.
  packages: { signature: 'unknown' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.31.
  calico: calico3_29,
};
