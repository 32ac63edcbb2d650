import { calico3_28 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.27: the runtime endpoint moves into KubeletConfiguration; kubeadm v1beta2 is gone. */
export const v1_27: Release = {
  minor: '1.27',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.10.1' }],
    etcd: [
      { fromPatch: 0, tag: '3.5.7-0' },
      { fromPatch: 7, tag: '3.5.9-0' },
      { fromPatch: 10, tag: '3.5.10-0' },
      { fromPatch: 12, tag: '3.5.12-0' },
    ],
    pause: '3.9',
  },

  // v1beta2 is not read any more: 1.27 release notes.
  kubeadm: {
    adminGroup: 'system:masters',
    apiVersion: 'kubeadm.k8s.io/v1beta3',
    etcdClientGroup: 'system:masters',
    extraArgs: 'map',
    kubeletClientGroup: { name: 'system:masters' },
    timeouts: 'scattered',
  },

  // kubeadm, phases/controlplane and util/staticpod; the numbers are pull requests of kubernetes/kubernetes.
  staticPods: {
    explicitPriority: true, // #114338
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

  // #114017: --container-runtime is removed. The endpoint is a field: kubelet config/v1beta1 at 1.27.
  kubelet: { flags: { 'pod-infra-container-image': '<pause>' } },

  // kubeadm, phases/addons/dns/manifests.go.
  coredns: { cacheSkipsCluster: false, namedProbePorts: false },

  // kubernetes/kube-proxy config/v1alpha1: nftables comes with 1.29.
  kubeProxy: { modes: ['iptables', 'ipvs'], deprecatedModes: [] },

  // cri-o/packaging: v1.28 is the oldest repository left. Both sides speak CRI v1.
  crio: { stream: '1.28', signature: 'unknown' },

  // pkgs.k8s.io: last published before the build service wrote v4; 1.30's was refused on 2026-02-02: gardenlinux#4227.
  packages: { signature: 'v3' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.27.
  calico: calico3_28,
};
