import { calico3_32 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.34: etcd 3.6; probes name their port; static pods may not refer to API objects. */
export const v1_34: Release = {
  minor: '1.34',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.12.1' }],
    etcd: [
      { fromPatch: 0, tag: '3.6.4-0' },
      { fromPatch: 2, tag: '3.6.5-0' },
    ],
    pause: '3.10.1',
  },

  // v1beta3 is read too, but deprecated since 1.31.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    etcdClientGroup: undefined,
    extraArgs: 'list',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins', beforePatch: 8 },
    timeouts: 'top-level',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: true, // #132776
    sortedArguments: 'all',
    flexVolumeMount: true,
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

  // kubeadm, phases/kubelet/flags.go. The flag keeps the pause image from garbage collection.
  kubelet: { flags: { 'pod-infra-container-image': '<pause>' } },

  // kubeadm, phases/addons/dns/manifests.go; #131587.
  coredns: { cacheSkipsCluster: true, namedProbePorts: true },

  // nftables is generally available: 1.33 release notes.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: [] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.34.
  crio: { stream: '1.34', signature: 'v4' },

  // pkgs.k8s.io: published in 2026, after 1.35.0, whose signature is v4: gardenlinux#4227.
  packages: { signature: 'v4' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.34.
  calico: calico3_32,
};
