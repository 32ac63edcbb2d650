/** What became of a flag that a program had once. */
export interface DepartedFlag {
  /** The minor without it. */
  readonly since: string;
  /** What to do instead. */
  readonly instead: string;
}

type Departed = Readonly<Record<string, DepartedFlag>>;

const NO_INSECURE = 'remove it: the API is served by TLS alone, at --secure-port';
const NO_INSECURE_CONTROLLER = 'remove it: health and metrics are served by TLS alone, at --secure-port';
const CLOUD =
  'run the cloud controller manager of your provider, and give kubelets --cloud-provider=external';
const CNI = 'remove it: the runtime runs network plugins, and /etc/crio/crio.conf.d says where they are';
const NO_DOCKER = 'remove it: the kubelet speaks CRI alone';
const NO_SECRETS =
  'give people client certificates, tokens by OIDC, or known_tokens.csv of `pkiLayout: srv-kubernetes`';

/**
 * Flags that left, and what takes their place. The numbers are pull requests of kubernetes/kubernetes; they stand in
 * the release notes of the minor (kubernetes/sig-release, release-notes-draft.md).
 */
export const departedFlags: Readonly<Record<string, Departed>> = {
  'kube-apiserver': {
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
    address: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106860
    'concurrent-service-syncs': {
      since: '1.37',
      instead: 'remove it: the cloud controller manager runs that controller',
    },
    'enable-taint-manager': { since: '1.27', instead: 'remove it: pods are always evicted by taints' },
    'experimental-cluster-signing-duration': { since: '1.25', instead: 'use --cluster-signing-duration' },
    'pod-eviction-timeout': {
      since: '1.27',
      instead:
        'use --default-not-ready-toleration-seconds and --default-unreachable-toleration-seconds of kube-apiserver',
    },
    port: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106860
  },
  'kube-proxy': {
    'proxy-port-range': { since: '1.31', instead: 'remove it: it did nothing since the userspace mode left' },
  },
  'kube-scheduler': {
    address: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106865
    'lock-object-name': { since: '1.28', instead: 'use --leader-elect-resource-name' },
    'lock-object-namespace': { since: '1.28', instead: 'use --leader-elect-resource-namespace' },
    port: { since: '1.24', instead: NO_INSECURE_CONTROLLER }, // #106865
  },
  kubelet: {
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

/** By the etcd minor without them. Sources: etcd-io/etcd, CHANGELOG-3.5.md to CHANGELOG-3.7.md. */
export const departedEtcdFlags: Departed = {
  debug: { since: '3.5', instead: 'use --log-level=debug' },
  'enable-v2': { since: '3.6', instead: 'remove it: there is no v2 store any more' },
  'experimental-bootstrap-defrag-threshold-megabytes': {
    since: '3.7',
    instead: 'use --bootstrap-defrag-threshold-megabytes',
  },
  'experimental-compact-hash-check-enabled': {
    since: '3.7',
    instead: 'use --feature-gates=CompactHashCheck=true',
  },
  'experimental-compact-hash-check-time': { since: '3.7', instead: 'use --compact-hash-check-time' },
  'experimental-compaction-batch-limit': { since: '3.7', instead: 'use --compaction-batch-limit' },
  'experimental-compaction-sleep-interval': { since: '3.7', instead: 'use --compaction-sleep-interval' },
  'experimental-corrupt-check-time': { since: '3.7', instead: 'use --corrupt-check-time' },
  'experimental-distributed-tracing-address': { since: '3.7', instead: 'use --distributed-tracing-address' },
  'experimental-distributed-tracing-instance-id': {
    since: '3.7',
    instead: 'use --distributed-tracing-instance-id',
  },
  'experimental-distributed-tracing-sampling-rate': {
    since: '3.7',
    instead: 'use --distributed-tracing-sampling-rate',
  },
  'experimental-distributed-tracing-service-name': {
    since: '3.7',
    instead: 'use --distributed-tracing-service-name',
  },
  'experimental-downgrade-check-time': { since: '3.7', instead: 'use --downgrade-check-time' },
  'experimental-enable-distributed-tracing': { since: '3.7', instead: 'use --enable-distributed-tracing' },
  'experimental-enable-lease-checkpoint': {
    since: '3.7',
    instead: 'use --feature-gates=LeaseCheckpoint=true',
  },
  'experimental-enable-lease-checkpoint-persist': {
    since: '3.7',
    instead: 'use --feature-gates=LeaseCheckpointPersist=true',
  },
  'experimental-initial-corrupt-check': {
    since: '3.7',
    instead: 'use --feature-gates=InitialCorruptCheck=true',
  },
  'experimental-memory-mlock': { since: '3.7', instead: 'use --memory-mlock' },
  'experimental-peer-skip-client-san-verification': {
    since: '3.7',
    instead: 'use --peer-skip-client-san-verification',
  },
  'experimental-snapshot-catchup-entries': { since: '3.7', instead: 'use --snapshot-catchup-entries' },
  'experimental-stop-grpc-service-on-defrag': {
    since: '3.7',
    instead: 'use --feature-gates=StopGRPCServiceOnDefrag=true',
  },
  'experimental-txn-mode-write-with-shared-buffer': {
    since: '3.7',
    instead: 'use --feature-gates=TxnModeWriteWithSharedBuffer=true',
  },
  'experimental-warning-apply-duration': { since: '3.7', instead: 'use --warning-apply-duration' },
  'experimental-warning-unary-request-duration': {
    since: '3.7',
    instead: 'use --warning-unary-request-duration',
  },
  'experimental-watch-progress-notify-interval': {
    since: '3.7',
    instead: 'use --watch-progress-notify-interval',
  },
  'log-package-levels': { since: '3.5', instead: 'use --log-level' },
};
