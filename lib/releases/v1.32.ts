import { calico3_31 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.32: the scheduler is probed by /livez and /readyz; CoreDNS does not cache the cluster's own names. */
export const v1_32: Release = {
  minor: '1.32',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.11.3' }],
    etcd: [
      { fromPatch: 0, tag: '3.5.16-0' },
      { fromPatch: 10, tag: '3.5.24-0' },
    ],
    pause: '3.10',
  },

  // v1beta3 is read too, but deprecated since 1.31.
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
      // #126945
      kubeScheduler: { liveness: '/livez', readiness: '/readyz', startup: '/livez' },
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

  // kubeadm, phases/addons/dns/manifests.go; #128359.
  coredns: { cacheSkipsCluster: true, namedProbePorts: false },

  // nftables is beta: 1.31 release notes.
  kubeProxy: { modes: ['iptables', 'ipvs', 'nftables'], deprecatedModes: [] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.32.
  crio: { stream: '1.32', signature: 'unknown' },

  // pkgs.k8s.io: published on 2026-02-27, after 1.35.0, whose signature is v4: gardenlinux#4227.
  packages: { signature: 'v4' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.32.
  calico: calico3_31,
};
