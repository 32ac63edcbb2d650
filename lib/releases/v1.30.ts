import { calico3_29 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.30: the last whose kubeadm reads nothing newer than v1beta3. */
export const v1_30: Release = {
  minor: '1.30',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [
      { fromPatch: 0, tag: 'v1.11.1' },
      { fromPatch: 5, tag: 'v1.11.3' },
    ],
    etcd: [
      { fromPatch: 0, tag: '3.5.12-0' },
      { fromPatch: 5, tag: '3.5.15-0' },
    ],
    pause: '3.9',
  },

  // v1beta4 is there, but only for `config migrate` and `validate`: 1.28 release notes.
  kubeadm: {
    adminGroup: 'kubeadm:cluster-admins',
    apiVersion: 'kubeadm.k8s.io/v1beta3',
    etcdClientGroup: undefined,
    extraArgs: 'map',
    kubeletClientGroup: { name: 'kubeadm:cluster-admins' },
    timeouts: 'scattered',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true,
    namedProbePorts: false,
    sortedArguments: 'all',
    flexVolumeMount: true,
    caDirectories: [
      '/etc/ca-certificates',
      '/etc/pki',
      '/usr/local/share/ca-certificates',
      '/usr/share/ca-certificates',
    ],
    probes: {
      // #110744; kubeadm#3039: liveness asks the member alone, startup the quorum.
      etcd: {
        liveness: '/health?exclude=NOSPACE&serializable=true',
        readiness: undefined,
        startup: '/health?serializable=false',
      },
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

  // nftables is alpha, behind a gate, until 1.31: not offered.
  kubeProxy: { modes: ['iptables', 'ipvs'], deprecatedModes: [] },

  // cri-o/packaging: isv:/cri-o:/stable:/v1.30.
  crio: { stream: '1.30', signature: 'unknown' },

  // pkgs.k8s.io: last published before the build service wrote v4; 1.30's was refused on 2026-02-02: gardenlinux#4227.
  packages: { signature: 'v3' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.30.
  calico: calico3_29,
};
