import { calico3_26 } from './calico';
import type { Release } from './release';

/** Kubernetes 1.26: the kubelet needs a runtime endpoint, still by flag; kube-proxy has no userspace mode any more. */
export const v1_26: Release = {
  minor: '1.26',

  // `kubeadm config images list` of each patch: minikube, constants_kubeadm_images.go.
  images: {
    coredns: [{ fromPatch: 0, tag: 'v1.9.3' }],
    etcd: [
      { fromPatch: 0, tag: '3.5.6-0' },
      { fromPatch: 10, tag: '3.5.9-0' },
      { fromPatch: 13, tag: '3.5.10-0' },
    ],
    pause: '3.9',
  },

  // v1beta2 is read too, but deprecated: migration notes in kubeadm's v1/doc.go.
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
    explicitPriority: false,
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

  // kubeadm, phases/kubelet/flags.go: --container-runtime is not written any more.
  kubelet: {
    flags: {
      'container-runtime-endpoint': '<socket>',
      'pod-infra-container-image': '<pause>',
    },
  },

  // kubeadm, phases/addons/dns/manifests.go.
  coredns: { cacheSkipsCluster: false, namedProbePorts: false },

  // kubernetes/kube-proxy config/v1alpha1: nftables comes with 1.29.
  kubeProxy: { modes: ['iptables', 'ipvs'], deprecatedModes: [] },

  // cri-o/packaging: v1.28 is the oldest repository left. Both sides speak CRI v1.
  crio: { stream: '1.28', signature: 'unknown' },

  // pkgs.k8s.io: last published before the build service wrote v4; 1.30's was refused on 2026-02-02: gardenlinux#4227.
  packages: { signature: 'v3' },

  // docs.tigera.io, System requirements: the newest that is tested against 1.26.
  calico: calico3_26,
};
