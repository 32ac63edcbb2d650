/** What became of a flag that a program had once. */
export interface DepartedFlag {
  /** The minor without it. */
  readonly since: string;
  /** What to do instead. */
  readonly instead: string;
}

export type Departed = Readonly<Record<string, DepartedFlag>>;

const NO_INSECURE = 'remove it: the API is served by TLS alone, at --secure-port';
const NO_INSECURE_CONTROLLER = 'remove it: health and metrics are served by TLS alone, at --secure-port';
const CLOUD =
  'run the cloud controller manager of your provider, and give kubelets --cloud-provider=external';
const CNI = 'remove it: the runtime runs network plugins, and /etc/crio/crio.conf.d says where they are';
const NO_DOCKER = 'remove it: the kubelet speaks CRI alone';
const NO_SECRETS =
  'give people client certificates, tokens by OIDC, or known_tokens.csv of `pkiLayout: srv-kubernetes`';

/** KEP-2845: programs write their logs to stderr, and nothing else is left to choose. */
const LOGS: Departed = Object.fromEntries(
  [
    'add-dir-header',
    'alsologtostderr',
    'log-backtrace-at',
    'log-dir',
    'log-file',
    'log-file-max-size',
    'logtostderr',
    'one-output',
    'skip-headers',
    'skip-log-headers',
    'stderrthreshold',
  ].map((flag) => [
    flag,
    { since: '1.26', instead: 'remove it: logs go to stderr, and the runtime keeps them' },
  ]),
);

/**
 * Flags that left, and what takes their place. The numbers are pull requests of kubernetes/kubernetes; they stand in
 * the release notes of the minor (kubernetes/sig-release, release-notes-draft.md).
 */
export const departedFlags: Readonly<Record<string, Departed>> = {
  'kube-apiserver': {
    ...LOGS,
    address: { since: '1.24', instead: NO_INSECURE }, // #106859
    'basic-auth-file': { since: '1.19', instead: NO_SECRETS }, // #89069
    'cloud-config': { since: '1.33', instead: CLOUD },
    'cloud-provider': { since: '1.33', instead: CLOUD },
    'insecure-bind-address': { since: '1.24', instead: NO_INSECURE }, // #106859
    'insecure-port': { since: '1.24', instead: NO_INSECURE }, // #106859
    'kubelet-https': { since: '1.22', instead: 'remove it: kubelets are asked by TLS alone' }, // #101178
    'master-service-namespace': { since: '1.27', instead: 'remove it' }, // #114446
    port: { since: '1.24', instead: NO_INSECURE }, // #106859
    'service-account-api-audiences': { since: '1.25', instead: 'use --api-audiences' },
    'target-ram-mb': { since: '1.24', instead: 'remove it: watch caches size themselves' }, // #108457
  },
  'kube-controller-manager': {
    ...LOGS,
    address: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106860
    'concurrent-service-syncs': {
      since: '1.37',
      instead: 'remove it: the cloud controller manager runs that controller',
    },
    'enable-taint-manager': { since: '1.27', instead: 'remove it: pods are always evicted by taints' },
    'experimental-cluster-signing-duration': { since: '1.25', instead: 'use --cluster-signing-duration' },
    'horizontal-pod-autoscaler-downscale-delay': {
      since: '1.31',
      instead: 'use --horizontal-pod-autoscaler-downscale-stabilization',
    },
    'horizontal-pod-autoscaler-upscale-delay': {
      since: '1.31',
      instead: 'remove it: the behavior of each autoscaler says how fast it scales up',
    },
    'pod-eviction-timeout': {
      since: '1.27',
      instead:
        'use --default-not-ready-toleration-seconds and --default-unreachable-toleration-seconds of kube-apiserver',
    },
    port: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106860
  },
  'kube-proxy': {
    'proxy-port-range': { since: '1.31', instead: 'remove it: it did nothing since the userspace mode left' },
    'udp-timeout': { since: '1.26', instead: 'remove it: it was for the userspace mode, which left' },
  },
  'kube-scheduler': {
    ...LOGS,
    address: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106865
    'lock-object-name': { since: '1.28', instead: 'use --leader-elect-resource-name' },
    'lock-object-namespace': { since: '1.28', instead: 'use --leader-elect-resource-namespace' },
    port: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106865
  },
  kubelet: {
    ...LOGS,
    'azure-container-registry-config': {
      since: '1.30',
      instead: 'use --image-credential-provider-config and --image-credential-provider-bin-dir',
    },
    'cloud-config': { since: '1.34', instead: CLOUD },
    'cni-bin-dir': { since: '1.24', instead: CNI }, // #106907
    'cni-cache-dir': { since: '1.24', instead: CNI }, // #106907
    'cni-conf-dir': { since: '1.24', instead: CNI }, // #106907
    'container-runtime': { since: '1.27', instead: NO_DOCKER }, // #114017
    'docker-endpoint': { since: '1.24', instead: NO_DOCKER }, // #106907
    'experimental-kernel-memcg-notification': {
      since: '1.25',
      instead: 'set kubelet.kernelMemcgNotification',
    },
    'image-pull-progress-deadline': { since: '1.24', instead: NO_DOCKER }, // #106907
    'iptables-drop-bit': { since: '1.31', instead: 'remove it: kube-proxy marks packets' },
    'iptables-masquerade-bit': { since: '1.31', instead: 'remove it: kube-proxy marks packets' },
    'keep-terminated-pod-volumes': { since: '1.31', instead: 'remove it: volumes end with their pod' },
    'master-service-namespace': { since: '1.27', instead: 'remove it' }, // #116015
    'network-plugin': { since: '1.24', instead: CNI }, // #106907
    'network-plugin-mtu': { since: '1.24', instead: CNI }, // #106907
    'non-masquerade-cidr': { since: '1.24', instead: 'remove it: the pod network masquerades' },
    'pod-infra-container-image': { since: '1.35', instead: 'set images.pause, which CRI-O starts pods with' }, // #133779
    'register-schedulable': { since: '1.34', instead: 'give the pool taints' },
  },
};
