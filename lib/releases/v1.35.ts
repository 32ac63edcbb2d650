import { calico3_32 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.35: --pod-infra-container-image is gone; cgroup v1 is refused; kube-proxy deprecates ipvs. */
export const v1_35: Release = {
  minor: '1.35',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.13.1' }],
    etcd: [{ fromPatch: 0, tag: '3.6.6-0' }],
    pause: '3.10.1',
  },

  // v1beta3 is read too, but deprecated since 1.31.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    etcdClientGroup: undefined,
    extraArgs: 'list',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins', beforePatch: 5 },
    timeouts: 'top-level',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: true,
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

  // #133779: a kubelet that is given --pod-infra-container-image does not start.
  kubelet: { flags: {} },

  // kubeadm, phases/addons/dns/manifests.go.
  coredns: { cacheSkipsCluster: true, namedProbePorts: true },

  // #134539: ipvs is deprecated.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: ['ipvs'] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.35.
  crio: { stream: '1.35', signature: 'v4' },

  // pkgs.k8s.io: 1.35.0 was taken on 2026-02-02: gardenlinux#4227.
  packages: { signature: 'v4' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.35.
  calico: calico3_32,
};
