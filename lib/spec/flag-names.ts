// Generated from lib/releases/ by `npm run reference`. Do not edit.

type EtcdFrom3_4 =
  | 'advertise-client-urls'
  | 'auth-token'
  | 'auth-token-ttl'
  | 'auto-compaction-mode'
  | 'auto-compaction-retention'
  | 'auto-tls'
  | 'backend-batch-interval'
  | 'backend-batch-limit'
  | 'bcrypt-cost'
  | 'cert-file'
  | 'cipher-suites'
  | 'client-cert-allowed-hostname'
  | 'client-cert-auth'
  | 'client-crl-file'
  | 'cluster-active-size'
  | 'cluster-remove-delay'
  | 'cluster-sync-interval'
  | 'config'
  | 'config-file'
  | 'cors'
  | 'data-dir'
  | 'discovery-fallback'
  | 'discovery-srv'
  | 'discovery-srv-name'
  | 'election-timeout'
  | 'enable-grpc-gateway'
  | 'enable-pprof'
  | 'force'
  | 'force-new-cluster'
  | 'grpc-keepalive-interval'
  | 'grpc-keepalive-min-time'
  | 'grpc-keepalive-timeout'
  | 'heartbeat-interval'
  | 'host-whitelist'
  | 'initial-advertise-peer-urls'
  | 'initial-cluster'
  | 'initial-cluster-state'
  | 'initial-cluster-token'
  | 'initial-election-tick-advance'
  | 'key-file'
  | 'listen-client-http-urls'
  | 'listen-client-urls'
  | 'listen-metrics-urls'
  | 'listen-peer-urls'
  | 'log-level'
  | 'log-outputs'
  | 'logger'
  | 'max-concurrent-streams'
  | 'max-request-bytes'
  | 'max-result-buffer'
  | 'max-retry-attempts'
  | 'max-snapshots'
  | 'max-txn-ops'
  | 'max-wals'
  | 'metrics'
  | 'name'
  | 'peer-auto-tls'
  | 'peer-cert-allowed-cn'
  | 'peer-cert-allowed-hostname'
  | 'peer-cert-file'
  | 'peer-client-cert-auth'
  | 'peer-crl-file'
  | 'peer-election-timeout'
  | 'peer-heartbeat-interval'
  | 'peer-key-file'
  | 'peer-trusted-ca-file'
  | 'pre-vote'
  | 'quota-backend-bytes'
  | 'retry-interval'
  | 'snapshot'
  | 'snapshot-count'
  | 'strict-reconfig-check'
  | 'test.coverprofile'
  | 'test.outputdir'
  | 'tls-max-version'
  | 'tls-min-version'
  | 'trusted-ca-file'
  | 'unsafe-no-fsync'
  | 'v'
  | 'version'
  | 'vv'
  | 'wal-dir';

type EtcdFrom3_5 =
  | 'backend-bbolt-freelist-type'
  | 'client-cert-file'
  | 'client-key-file'
  | 'enable-log-rotation'
  | 'log-rotation-config-json'
  | 'peer-client-cert-file'
  | 'peer-client-key-file'
  | 'raft-read-timeout'
  | 'raft-write-timeout'
  | 'self-signed-cert-validity'
  | 'socket-reuse-address'
  | 'socket-reuse-port'
  | 'v2-deprecation';

type EtcdFrom3_6 =
  | 'bootstrap-defrag-threshold-megabytes'
  | 'compact-hash-check-time'
  | 'compaction-batch-limit'
  | 'compaction-sleep-interval'
  | 'corrupt-check-time'
  | 'discovery-cacert'
  | 'discovery-cert'
  | 'discovery-dial-timeout'
  | 'discovery-endpoints'
  | 'discovery-insecure-skip-tls-verify'
  | 'discovery-insecure-transport'
  | 'discovery-keepalive-time'
  | 'discovery-keepalive-timeout'
  | 'discovery-key'
  | 'discovery-password'
  | 'discovery-request-timeout'
  | 'discovery-token'
  | 'discovery-user'
  | 'distributed-tracing-address'
  | 'distributed-tracing-instance-id'
  | 'distributed-tracing-sampling-rate'
  | 'distributed-tracing-service-name'
  | 'downgrade-check-time'
  | 'enable-distributed-tracing'
  | 'feature-gates'
  | 'log-format'
  | 'max-learners'
  | 'memory-mlock'
  | 'peer-skip-client-san-verification'
  | 'snapshot-catchup-entries'
  | 'warning-apply-duration'
  | 'warning-unary-request-duration'
  | 'watch-progress-notify-interval';

type EtcdFrom3_4To3_4 =
  | 'debug'
  | 'experimental-backend-bbolt-freelist-type'
  | 'log-output'
  | 'log-package-levels';

type EtcdFrom3_4To3_6 =
  | 'discovery'
  | 'discovery-proxy'
  | 'experimental-compaction-batch-limit'
  | 'experimental-corrupt-check-time'
  | 'experimental-enable-lease-checkpoint'
  | 'experimental-enable-lease-checkpoint-persist'
  | 'experimental-initial-corrupt-check'
  | 'experimental-peer-skip-client-san-verification'
  | 'experimental-warning-apply-duration'
  | 'experimental-watch-progress-notify-interval';

type EtcdFrom3_4To3_5 =
  | 'enable-v2'
  | 'experimental-enable-v2v3'
  | 'proxy'
  | 'proxy-dial-timeout'
  | 'proxy-failure-wait'
  | 'proxy-read-timeout'
  | 'proxy-refresh-interval'
  | 'proxy-write-timeout';

type EtcdFrom3_5To3_6 =
  | 'experimental-bootstrap-defrag-threshold-megabytes'
  | 'experimental-compact-hash-check-enabled'
  | 'experimental-compact-hash-check-time'
  | 'experimental-compaction-sleep-interval'
  | 'experimental-distributed-tracing-address'
  | 'experimental-distributed-tracing-instance-id'
  | 'experimental-distributed-tracing-sampling-rate'
  | 'experimental-distributed-tracing-service-name'
  | 'experimental-downgrade-check-time'
  | 'experimental-enable-distributed-tracing'
  | 'experimental-memory-mlock'
  | 'experimental-snapshot-catchup-entries'
  | 'experimental-stop-grpc-service-on-defrag'
  | 'experimental-txn-mode-write-with-shared-buffer';

type EtcdFrom3_6To3_6 =
  | 'experimental-warning-unary-request-duration';

export type Etcd3_4 = EtcdFrom3_4 | EtcdFrom3_4To3_4 | EtcdFrom3_4To3_5 | EtcdFrom3_4To3_6;

export type Etcd3_5 = EtcdFrom3_4 | EtcdFrom3_4To3_5 | EtcdFrom3_4To3_6 | EtcdFrom3_5 | EtcdFrom3_5To3_6;

export type Etcd3_6 = EtcdFrom3_4 | EtcdFrom3_4To3_6 | EtcdFrom3_5 | EtcdFrom3_5To3_6 | EtcdFrom3_6 | EtcdFrom3_6To3_6;

export type Etcd3_7 = EtcdFrom3_4 | EtcdFrom3_5 | EtcdFrom3_6;

type KubeApiserverFrom1_25To1_25 =
  | 'add-dir-header'
  | 'alsologtostderr'
  | 'identity-lease-duration-seconds'
  | 'identity-lease-renew-interval-seconds'
  | 'log-backtrace-at'
  | 'log-dir'
  | 'log-file'
  | 'log-file-max-size'
  | 'logtostderr'
  | 'one-output'
  | 'skip-headers'
  | 'skip-log-headers'
  | 'stderrthreshold';

type KubeApiserverFrom1_25 =
  | 'admission-control'
  | 'admission-control-config-file'
  | 'advertise-address'
  | 'aggregator-reject-forwarding-redirect'
  | 'allow-metric-labels'
  | 'allow-privileged'
  | 'anonymous-auth'
  | 'api-audiences'
  | 'apiserver-count'
  | 'audit-log-batch-buffer-size'
  | 'audit-log-batch-max-size'
  | 'audit-log-batch-max-wait'
  | 'audit-log-batch-throttle-burst'
  | 'audit-log-batch-throttle-enable'
  | 'audit-log-batch-throttle-qps'
  | 'audit-log-compress'
  | 'audit-log-format'
  | 'audit-log-maxage'
  | 'audit-log-maxbackup'
  | 'audit-log-maxsize'
  | 'audit-log-mode'
  | 'audit-log-path'
  | 'audit-log-truncate-enabled'
  | 'audit-log-truncate-max-batch-size'
  | 'audit-log-truncate-max-event-size'
  | 'audit-log-version'
  | 'audit-policy-file'
  | 'audit-webhook-batch-buffer-size'
  | 'audit-webhook-batch-initial-backoff'
  | 'audit-webhook-batch-max-size'
  | 'audit-webhook-batch-max-wait'
  | 'audit-webhook-batch-throttle-burst'
  | 'audit-webhook-batch-throttle-enable'
  | 'audit-webhook-batch-throttle-qps'
  | 'audit-webhook-config-file'
  | 'audit-webhook-initial-backoff'
  | 'audit-webhook-mode'
  | 'audit-webhook-truncate-enabled'
  | 'audit-webhook-truncate-max-batch-size'
  | 'audit-webhook-truncate-max-event-size'
  | 'audit-webhook-version'
  | 'authentication-token-webhook-cache-ttl'
  | 'authentication-token-webhook-config-file'
  | 'authentication-token-webhook-version'
  | 'authorization-mode'
  | 'authorization-policy-file'
  | 'authorization-webhook-cache-authorized-ttl'
  | 'authorization-webhook-cache-unauthorized-ttl'
  | 'authorization-webhook-config-file'
  | 'authorization-webhook-version'
  | 'bind-address'
  | 'cert-dir'
  | 'client-ca-file'
  | 'contention-profiling'
  | 'cors-allowed-origins'
  | 'default-not-ready-toleration-seconds'
  | 'default-unreachable-toleration-seconds'
  | 'default-watch-cache-size'
  | 'delete-collection-workers'
  | 'disable-admission-plugins'
  | 'disabled-metrics'
  | 'egress-selector-config-file'
  | 'enable-admission-plugins'
  | 'enable-aggregator-routing'
  | 'enable-bootstrap-token-auth'
  | 'enable-garbage-collector'
  | 'enable-logs-handler'
  | 'enable-priority-and-fairness'
  | 'encryption-provider-config'
  | 'endpoint-reconciler-type'
  | 'etcd-cafile'
  | 'etcd-certfile'
  | 'etcd-compaction-interval'
  | 'etcd-count-metric-poll-period'
  | 'etcd-db-metric-poll-interval'
  | 'etcd-healthcheck-timeout'
  | 'etcd-keyfile'
  | 'etcd-prefix'
  | 'etcd-readycheck-timeout'
  | 'etcd-servers'
  | 'etcd-servers-overrides'
  | 'event-ttl'
  | 'external-hostname'
  | 'feature-gates'
  | 'goaway-chance'
  | 'help'
  | 'http2-max-streams-per-connection'
  | 'kubelet-certificate-authority'
  | 'kubelet-client-certificate'
  | 'kubelet-client-key'
  | 'kubelet-port'
  | 'kubelet-preferred-address-types'
  | 'kubelet-read-only-port'
  | 'kubelet-timeout'
  | 'kubernetes-service-node-port'
  | 'lease-reuse-duration-seconds'
  | 'livez-grace-period'
  | 'log-flush-frequency'
  | 'logging-format'
  | 'max-connection-bytes-per-sec'
  | 'max-mutating-requests-inflight'
  | 'max-requests-inflight'
  | 'min-request-timeout'
  | 'oidc-ca-file'
  | 'oidc-client-id'
  | 'oidc-groups-claim'
  | 'oidc-groups-prefix'
  | 'oidc-issuer-url'
  | 'oidc-required-claim'
  | 'oidc-signing-algs'
  | 'oidc-username-claim'
  | 'oidc-username-prefix'
  | 'permit-address-sharing'
  | 'permit-port-sharing'
  | 'profiling'
  | 'proxy-client-cert-file'
  | 'proxy-client-key-file'
  | 'request-timeout'
  | 'requestheader-allowed-names'
  | 'requestheader-client-ca-file'
  | 'requestheader-extra-headers-prefix'
  | 'requestheader-group-headers'
  | 'requestheader-username-headers'
  | 'runtime-config'
  | 'secure-port'
  | 'service-account-extend-token-expiration'
  | 'service-account-issuer'
  | 'service-account-jwks-uri'
  | 'service-account-key-file'
  | 'service-account-lookup'
  | 'service-account-max-token-expiration'
  | 'service-account-signing-key-file'
  | 'service-cluster-ip-range'
  | 'service-node-port-range'
  | 'show-hidden-metrics-for-version'
  | 'shutdown-delay-duration'
  | 'shutdown-send-retry-after'
  | 'storage-backend'
  | 'storage-media-type'
  | 'strict-transport-security-directives'
  | 'tls-cert-file'
  | 'tls-cipher-suites'
  | 'tls-min-version'
  | 'tls-private-key-file'
  | 'tls-sni-cert-key'
  | 'token-auth-file'
  | 'tracing-config-file'
  | 'v'
  | 'version'
  | 'vmodule'
  | 'watch-cache'
  | 'watch-cache-sizes';

type KubeApiserverFrom1_29 =
  | 'allow-metric-labels-manifest'
  | 'authentication-config'
  | 'authorization-config';

type KubeApiserverFrom1_25To1_32 =
  | 'cloud-config'
  | 'cloud-provider';

type KubeApiserverFrom1_25To1_30 =
  | 'cloud-provider-gce-l7lb-src-cidrs'
  | 'cloud-provider-gce-lb-src-cidrs';

type KubeApiserverFrom1_34 =
  | 'coordinated-leadership-lease-duration'
  | 'coordinated-leadership-renew-deadline'
  | 'coordinated-leadership-retry-period';

type KubeApiserverFrom1_27 =
  | 'debug-socket-path'
  | 'shutdown-watch-termination-grace-period';

type KubeApiserverFrom1_31 =
  | 'disable-http2-serving'
  | 'emulated-version'
  | 'storage-initialization-timeout';

type KubeApiserverFrom1_33 =
  | 'emulation-forward-compatible'
  | 'runtime-config-emulation-forward-compatible';

type KubeApiserverFrom1_26 =
  | 'encryption-provider-config-automatic-reload';

type KubeApiserverFrom1_30 =
  | 'log-text-info-buffer-size'
  | 'log-text-split-stream';

type KubeApiserverFrom1_25To1_26 =
  | 'master-service-namespace';

type KubeApiserverFrom1_35 =
  | 'min-compatibility-version';

type KubeApiserverFrom1_28 =
  | 'peer-advertise-ip'
  | 'peer-advertise-port'
  | 'peer-ca-file';

type KubeApiserverFrom1_32 =
  | 'requestheader-uid-headers'
  | 'service-account-signing-endpoint';

type KubeApiserverFrom1_36 =
  | 'tls-curve-preferences';

export type KubeApiserver1_25 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_25 | KubeApiserverFrom1_25To1_26 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32;

export type KubeApiserver1_26 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_26 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26;

export type KubeApiserver1_27 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27;

export type KubeApiserver1_28 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28;

export type KubeApiserver1_29 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29;

export type KubeApiserver1_30 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_30 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30;

export type KubeApiserver1_31 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31;

export type KubeApiserver1_32 = KubeApiserverFrom1_25 | KubeApiserverFrom1_25To1_32 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32;

export type KubeApiserver1_33 = KubeApiserverFrom1_25 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32 | KubeApiserverFrom1_33;

export type KubeApiserver1_34 = KubeApiserverFrom1_25 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32 | KubeApiserverFrom1_33 | KubeApiserverFrom1_34;

export type KubeApiserver1_35 = KubeApiserverFrom1_25 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32 | KubeApiserverFrom1_33 | KubeApiserverFrom1_34 | KubeApiserverFrom1_35;

export type KubeApiserver1_36 = KubeApiserverFrom1_25 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32 | KubeApiserverFrom1_33 | KubeApiserverFrom1_34 | KubeApiserverFrom1_35 | KubeApiserverFrom1_36;

export type KubeApiserver1_37 = KubeApiserverFrom1_25 | KubeApiserverFrom1_26 | KubeApiserverFrom1_27 | KubeApiserverFrom1_28 | KubeApiserverFrom1_29 | KubeApiserverFrom1_30 | KubeApiserverFrom1_31 | KubeApiserverFrom1_32 | KubeApiserverFrom1_33 | KubeApiserverFrom1_34 | KubeApiserverFrom1_35 | KubeApiserverFrom1_36;

type KubeControllerManagerFrom1_25To1_25 =
  | 'add-dir-header'
  | 'alsologtostderr'
  | 'log-backtrace-at'
  | 'log-dir'
  | 'log-file'
  | 'log-file-max-size'
  | 'logtostderr'
  | 'one-output'
  | 'skip-headers'
  | 'skip-log-headers'
  | 'stderrthreshold';

type KubeControllerManagerFrom1_25 =
  | 'allocate-node-cidrs'
  | 'allow-metric-labels'
  | 'allow-untagged-cloud'
  | 'attach-detach-reconcile-sync-period'
  | 'authentication-kubeconfig'
  | 'authentication-skip-lookup'
  | 'authentication-token-webhook-cache-ttl'
  | 'authentication-tolerate-lookup-failure'
  | 'authorization-always-allow-paths'
  | 'authorization-kubeconfig'
  | 'authorization-webhook-cache-authorized-ttl'
  | 'authorization-webhook-cache-unauthorized-ttl'
  | 'bind-address'
  | 'cert-dir'
  | 'cidr-allocator-type'
  | 'client-ca-file'
  | 'cloud-config'
  | 'cloud-provider'
  | 'cluster-cidr'
  | 'cluster-name'
  | 'cluster-signing-cert-file'
  | 'cluster-signing-duration'
  | 'cluster-signing-key-file'
  | 'cluster-signing-kube-apiserver-client-cert-file'
  | 'cluster-signing-kube-apiserver-client-key-file'
  | 'cluster-signing-kubelet-client-cert-file'
  | 'cluster-signing-kubelet-client-key-file'
  | 'cluster-signing-kubelet-serving-cert-file'
  | 'cluster-signing-kubelet-serving-key-file'
  | 'cluster-signing-legacy-unknown-cert-file'
  | 'cluster-signing-legacy-unknown-key-file'
  | 'concurrent-deployment-syncs'
  | 'concurrent-endpoint-syncs'
  | 'concurrent-ephemeralvolume-syncs'
  | 'concurrent-gc-syncs'
  | 'concurrent-namespace-syncs'
  | 'concurrent-rc-syncs'
  | 'concurrent-replicaset-syncs'
  | 'concurrent-resource-quota-syncs'
  | 'concurrent-service-endpoint-syncs'
  | 'concurrent-serviceaccount-token-syncs'
  | 'concurrent-statefulset-syncs'
  | 'concurrent-ttl-after-finished-syncs'
  | 'configure-cloud-routes'
  | 'contention-profiling'
  | 'controller-start-interval'
  | 'controllers'
  | 'disable-attach-detach-reconcile-sync'
  | 'disabled-metrics'
  | 'enable-dynamic-provisioning'
  | 'enable-garbage-collector'
  | 'enable-hostpath-provisioner'
  | 'enable-leader-migration'
  | 'endpoint-updates-batch-period'
  | 'endpointslice-updates-batch-period'
  | 'external-cloud-volume-plugin'
  | 'feature-gates'
  | 'flex-volume-plugin-dir'
  | 'help'
  | 'horizontal-pod-autoscaler-cpu-initialization-period'
  | 'horizontal-pod-autoscaler-downscale-stabilization'
  | 'horizontal-pod-autoscaler-initial-readiness-delay'
  | 'horizontal-pod-autoscaler-sync-period'
  | 'horizontal-pod-autoscaler-tolerance'
  | 'http2-max-streams-per-connection'
  | 'kube-api-burst'
  | 'kube-api-content-type'
  | 'kube-api-qps'
  | 'kubeconfig'
  | 'large-cluster-size-threshold'
  | 'leader-elect'
  | 'leader-elect-lease-duration'
  | 'leader-elect-renew-deadline'
  | 'leader-elect-resource-lock'
  | 'leader-elect-resource-name'
  | 'leader-elect-resource-namespace'
  | 'leader-elect-retry-period'
  | 'leader-migration-config'
  | 'log-flush-frequency'
  | 'logging-format'
  | 'master'
  | 'max-endpoints-per-slice'
  | 'min-resync-period'
  | 'mirroring-concurrent-service-endpoint-syncs'
  | 'mirroring-endpointslice-updates-batch-period'
  | 'mirroring-max-endpoints-per-subset'
  | 'namespace-sync-period'
  | 'node-cidr-mask-size'
  | 'node-cidr-mask-size-ipv4'
  | 'node-cidr-mask-size-ipv6'
  | 'node-eviction-rate'
  | 'node-monitor-grace-period'
  | 'node-monitor-period'
  | 'node-startup-grace-period'
  | 'node-sync-period'
  | 'permit-address-sharing'
  | 'permit-port-sharing'
  | 'profiling'
  | 'pv-recycler-increment-timeout-nfs'
  | 'pv-recycler-minimum-timeout-hostpath'
  | 'pv-recycler-minimum-timeout-nfs'
  | 'pv-recycler-pod-template-filepath-hostpath'
  | 'pv-recycler-pod-template-filepath-nfs'
  | 'pv-recycler-timeout-increment-hostpath'
  | 'pvclaimbinder-sync-period'
  | 'requestheader-allowed-names'
  | 'requestheader-client-ca-file'
  | 'requestheader-extra-headers-prefix'
  | 'requestheader-group-headers'
  | 'requestheader-username-headers'
  | 'resource-quota-sync-period'
  | 'root-ca-file'
  | 'route-reconciliation-period'
  | 'secondary-node-eviction-rate'
  | 'secure-port'
  | 'service-account-private-key-file'
  | 'service-cluster-ip-range'
  | 'show-hidden-metrics-for-version'
  | 'terminated-pod-gc-threshold'
  | 'tls-cert-file'
  | 'tls-cipher-suites'
  | 'tls-min-version'
  | 'tls-private-key-file'
  | 'tls-sni-cert-key'
  | 'unhealthy-zone-threshold'
  | 'use-service-account-credentials'
  | 'v'
  | 'version'
  | 'vmodule';

type KubeControllerManagerFrom1_29 =
  | 'allow-metric-labels-manifest';

type KubeControllerManagerFrom1_25To1_30 =
  | 'cloud-provider-gce-lb-src-cidrs'
  | 'horizontal-pod-autoscaler-downscale-delay'
  | 'horizontal-pod-autoscaler-upscale-delay'
  | 'volume-host-allow-local-loopback'
  | 'volume-host-cidr-denylist';

type KubeControllerManagerFrom1_28 =
  | 'concurrent-cron-job-syncs'
  | 'concurrent-job-syncs'
  | 'concurrent-validating-admission-policy-status-syncs'
  | 'legacy-service-account-token-clean-up-period';

type KubeControllerManagerFrom1_32 =
  | 'concurrent-daemonset-syncs'
  | 'requestheader-uid-headers';

type KubeControllerManagerFrom1_35 =
  | 'concurrent-device-taint-eviction-syncs'
  | 'controller-shutdown-timeout'
  | 'min-compatibility-version';

type KubeControllerManagerFrom1_37 =
  | 'concurrent-disruption-syncs';

type KubeControllerManagerFrom1_26 =
  | 'concurrent-horizontal-pod-autoscaler-syncs';

type KubeControllerManagerFrom1_36 =
  | 'concurrent-resourceclaim-syncs'
  | 'tls-curve-preferences';

type KubeControllerManagerFrom1_25To1_36 =
  | 'concurrent-service-syncs';

type KubeControllerManagerFrom1_30 =
  | 'disable-force-detach-on-timeout'
  | 'log-text-info-buffer-size'
  | 'log-text-split-stream';

type KubeControllerManagerFrom1_31 =
  | 'disable-http2-serving'
  | 'emulated-version';

type KubeControllerManagerFrom1_25To1_26 =
  | 'enable-taint-manager'
  | 'pod-eviction-timeout';

export type KubeControllerManager1_25 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_25 | KubeControllerManagerFrom1_25To1_26 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36;

export type KubeControllerManager1_26 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_26 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26;

export type KubeControllerManager1_27 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26;

export type KubeControllerManager1_28 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28;

export type KubeControllerManager1_29 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29;

export type KubeControllerManager1_30 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_30 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30;

export type KubeControllerManager1_31 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31;

export type KubeControllerManager1_32 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32;

export type KubeControllerManager1_33 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32;

export type KubeControllerManager1_34 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32;

export type KubeControllerManager1_35 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32 | KubeControllerManagerFrom1_35;

export type KubeControllerManager1_36 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_25To1_36 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32 | KubeControllerManagerFrom1_35 | KubeControllerManagerFrom1_36;

export type KubeControllerManager1_37 = KubeControllerManagerFrom1_25 | KubeControllerManagerFrom1_26 | KubeControllerManagerFrom1_28 | KubeControllerManagerFrom1_29 | KubeControllerManagerFrom1_30 | KubeControllerManagerFrom1_31 | KubeControllerManagerFrom1_32 | KubeControllerManagerFrom1_35 | KubeControllerManagerFrom1_36 | KubeControllerManagerFrom1_37;

type KubeSchedulerFrom1_25To1_25 =
  | 'add-dir-header'
  | 'alsologtostderr'
  | 'log-backtrace-at'
  | 'log-dir'
  | 'log-file'
  | 'log-file-max-size'
  | 'logtostderr'
  | 'one-output'
  | 'skip-headers'
  | 'skip-log-headers'
  | 'stderrthreshold';

type KubeSchedulerFrom1_25 =
  | 'allow-metric-labels'
  | 'authentication-kubeconfig'
  | 'authentication-skip-lookup'
  | 'authentication-token-webhook-cache-ttl'
  | 'authentication-tolerate-lookup-failure'
  | 'authorization-always-allow-paths'
  | 'authorization-kubeconfig'
  | 'authorization-webhook-cache-authorized-ttl'
  | 'authorization-webhook-cache-unauthorized-ttl'
  | 'bind-address'
  | 'cert-dir'
  | 'client-ca-file'
  | 'config'
  | 'contention-profiling'
  | 'disabled-metrics'
  | 'feature-gates'
  | 'help'
  | 'http2-max-streams-per-connection'
  | 'kube-api-burst'
  | 'kube-api-content-type'
  | 'kube-api-qps'
  | 'kubeconfig'
  | 'leader-elect'
  | 'leader-elect-lease-duration'
  | 'leader-elect-renew-deadline'
  | 'leader-elect-resource-lock'
  | 'leader-elect-resource-name'
  | 'leader-elect-resource-namespace'
  | 'leader-elect-retry-period'
  | 'log-flush-frequency'
  | 'logging-format'
  | 'master'
  | 'permit-address-sharing'
  | 'permit-port-sharing'
  | 'pod-max-in-unschedulable-pods-duration'
  | 'profiling'
  | 'requestheader-allowed-names'
  | 'requestheader-client-ca-file'
  | 'requestheader-extra-headers-prefix'
  | 'requestheader-group-headers'
  | 'requestheader-username-headers'
  | 'secure-port'
  | 'show-hidden-metrics-for-version'
  | 'tls-cert-file'
  | 'tls-cipher-suites'
  | 'tls-min-version'
  | 'tls-private-key-file'
  | 'tls-sni-cert-key'
  | 'v'
  | 'version'
  | 'vmodule'
  | 'write-config-to';

type KubeSchedulerFrom1_29 =
  | 'allow-metric-labels-manifest';

type KubeSchedulerFrom1_31 =
  | 'disable-http2-serving'
  | 'emulated-version';

type KubeSchedulerFrom1_25To1_27 =
  | 'lock-object-name'
  | 'lock-object-namespace';

type KubeSchedulerFrom1_30 =
  | 'log-text-info-buffer-size'
  | 'log-text-split-stream';

type KubeSchedulerFrom1_35 =
  | 'min-compatibility-version';

type KubeSchedulerFrom1_32 =
  | 'requestheader-uid-headers';

type KubeSchedulerFrom1_36 =
  | 'tls-curve-preferences';

export type KubeScheduler1_25 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_25To1_25 | KubeSchedulerFrom1_25To1_27;

export type KubeScheduler1_26 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_25To1_27;

export type KubeScheduler1_27 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_25To1_27;

export type KubeScheduler1_28 = KubeSchedulerFrom1_25;

export type KubeScheduler1_29 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29;

export type KubeScheduler1_30 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30;

export type KubeScheduler1_31 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31;

export type KubeScheduler1_32 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32;

export type KubeScheduler1_33 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32;

export type KubeScheduler1_34 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32;

export type KubeScheduler1_35 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32 | KubeSchedulerFrom1_35;

export type KubeScheduler1_36 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32 | KubeSchedulerFrom1_35 | KubeSchedulerFrom1_36;

export type KubeScheduler1_37 = KubeSchedulerFrom1_25 | KubeSchedulerFrom1_29 | KubeSchedulerFrom1_30 | KubeSchedulerFrom1_31 | KubeSchedulerFrom1_32 | KubeSchedulerFrom1_35 | KubeSchedulerFrom1_36;

type KubeletFrom1_25To1_25 =
  | 'add-dir-header'
  | 'alsologtostderr'
  | 'log-backtrace-at'
  | 'log-dir'
  | 'log-file'
  | 'log-file-max-size'
  | 'logtostderr'
  | 'one-output'
  | 'skip-headers'
  | 'skip-log-headers'
  | 'stderrthreshold';

type KubeletFrom1_25 =
  | 'address'
  | 'allowed-unsafe-sysctls'
  | 'anonymous-auth'
  | 'authentication-token-webhook'
  | 'authentication-token-webhook-cache-ttl'
  | 'authorization-mode'
  | 'authorization-webhook-cache-authorized-ttl'
  | 'authorization-webhook-cache-unauthorized-ttl'
  | 'bootstrap-kubeconfig'
  | 'cert-dir'
  | 'cgroup-driver'
  | 'cgroup-root'
  | 'cgroups-per-qos'
  | 'client-ca-file'
  | 'cloud-provider'
  | 'cluster-dns'
  | 'cluster-domain'
  | 'config'
  | 'container-log-max-files'
  | 'container-log-max-size'
  | 'container-runtime-endpoint'
  | 'contention-profiling'
  | 'cpu-cfs-quota'
  | 'cpu-cfs-quota-period'
  | 'cpu-manager-policy'
  | 'cpu-manager-policy-options'
  | 'cpu-manager-reconcile-period'
  | 'enable-controller-attach-detach'
  | 'enable-debugging-handlers'
  | 'enable-server'
  | 'enforce-node-allocatable'
  | 'event-burst'
  | 'event-qps'
  | 'eviction-hard'
  | 'eviction-max-pod-grace-period'
  | 'eviction-minimum-reclaim'
  | 'eviction-pressure-transition-period'
  | 'eviction-soft'
  | 'eviction-soft-grace-period'
  | 'exit-on-lock-contention'
  | 'experimental-allocatable-ignore-eviction'
  | 'experimental-mounter-path'
  | 'fail-swap-on'
  | 'feature-gates'
  | 'file-check-frequency'
  | 'hairpin-mode'
  | 'healthz-bind-address'
  | 'healthz-port'
  | 'help'
  | 'hostname-override'
  | 'housekeeping-interval'
  | 'http-check-frequency'
  | 'image-credential-provider-bin-dir'
  | 'image-credential-provider-config'
  | 'image-gc-high-threshold'
  | 'image-gc-low-threshold'
  | 'image-service-endpoint'
  | 'kernel-memcg-notification'
  | 'kube-api-burst'
  | 'kube-api-content-type'
  | 'kube-api-qps'
  | 'kube-reserved'
  | 'kube-reserved-cgroup'
  | 'kubeconfig'
  | 'kubelet-cgroups'
  | 'local-storage-capacity-isolation'
  | 'lock-file'
  | 'log-flush-frequency'
  | 'logging-format'
  | 'make-iptables-util-chains'
  | 'manifest-url'
  | 'manifest-url-header'
  | 'max-open-files'
  | 'max-pods'
  | 'maximum-dead-containers'
  | 'maximum-dead-containers-per-container'
  | 'memory-manager-policy'
  | 'minimum-container-ttl-duration'
  | 'minimum-image-ttl-duration'
  | 'node-ip'
  | 'node-labels'
  | 'node-status-max-images'
  | 'node-status-update-frequency'
  | 'oom-score-adj'
  | 'pod-cidr'
  | 'pod-manifest-path'
  | 'pod-max-pids'
  | 'pods-per-core'
  | 'port'
  | 'protect-kernel-defaults'
  | 'provider-id'
  | 'qos-reserved'
  | 'read-only-port'
  | 'register-node'
  | 'register-with-taints'
  | 'registry-burst'
  | 'registry-qps'
  | 'reserved-cpus'
  | 'reserved-memory'
  | 'resolv-conf'
  | 'root-dir'
  | 'rotate-certificates'
  | 'rotate-server-certificates'
  | 'runonce'
  | 'runtime-cgroups'
  | 'runtime-request-timeout'
  | 'seccomp-default'
  | 'serialize-image-pulls'
  | 'streaming-connection-idle-timeout'
  | 'sync-frequency'
  | 'system-cgroups'
  | 'system-reserved'
  | 'system-reserved-cgroup'
  | 'tls-cert-file'
  | 'tls-cipher-suites'
  | 'tls-min-version'
  | 'tls-private-key-file'
  | 'topology-manager-policy'
  | 'topology-manager-scope'
  | 'v'
  | 'version'
  | 'vmodule'
  | 'volume-plugin-dir'
  | 'volume-stats-agg-period';

type KubeletFrom1_25To1_36 =
  | 'application-metrics-count-limit'
  | 'boot-id-file'
  | 'container-hints'
  | 'containerd'
  | 'containerd-namespace'
  | 'enable-load-reader'
  | 'event-storage-age-limit'
  | 'event-storage-event-limit'
  | 'global-housekeeping-interval'
  | 'log-cadvisor-usage'
  | 'machine-id-file'
  | 'storage-driver-buffer-duration'
  | 'storage-driver-db'
  | 'storage-driver-host'
  | 'storage-driver-password'
  | 'storage-driver-secure'
  | 'storage-driver-table'
  | 'storage-driver-user';

type KubeletFrom1_25To1_29 =
  | 'azure-container-registry-config';

type KubeletFrom1_25To1_33 =
  | 'cloud-config'
  | 'register-schedulable';

type KubeletFrom1_28 =
  | 'config-dir';

type KubeletFrom1_25To1_26 =
  | 'container-runtime'
  | 'master-service-namespace';

type KubeletFrom1_31 =
  | 'fail-cgroupv1';

type KubeletFrom1_25To1_30 =
  | 'iptables-drop-bit'
  | 'iptables-masquerade-bit'
  | 'keep-terminated-pod-volumes';

type KubeletFrom1_30 =
  | 'log-text-info-buffer-size'
  | 'log-text-split-stream';

type KubeletFrom1_25To1_34 =
  | 'pod-infra-container-image';

type KubeletFrom1_26 =
  | 'topology-manager-policy-options';

export type Kubelet1_25 = KubeletFrom1_25 | KubeletFrom1_25To1_25 | KubeletFrom1_25To1_26 | KubeletFrom1_25To1_29 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36;

export type Kubelet1_26 = KubeletFrom1_25 | KubeletFrom1_25To1_26 | KubeletFrom1_25To1_29 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26;

export type Kubelet1_27 = KubeletFrom1_25 | KubeletFrom1_25To1_29 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26;

export type Kubelet1_28 = KubeletFrom1_25 | KubeletFrom1_25To1_29 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28;

export type Kubelet1_29 = KubeletFrom1_25 | KubeletFrom1_25To1_29 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28;

export type Kubelet1_30 = KubeletFrom1_25 | KubeletFrom1_25To1_30 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30;

export type Kubelet1_31 = KubeletFrom1_25 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_32 = KubeletFrom1_25 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_33 = KubeletFrom1_25 | KubeletFrom1_25To1_33 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_34 = KubeletFrom1_25 | KubeletFrom1_25To1_34 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_35 = KubeletFrom1_25 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_36 = KubeletFrom1_25 | KubeletFrom1_25To1_36 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

export type Kubelet1_37 = KubeletFrom1_25 | KubeletFrom1_26 | KubeletFrom1_28 | KubeletFrom1_30 | KubeletFrom1_31;

/** The flags of each program, without dashes, by the Kubernetes minor that has them. */
export interface FlagNames {
  readonly '1.25': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_25;
    readonly 'kube-controller-manager': KubeControllerManager1_25;
    readonly 'kube-scheduler': KubeScheduler1_25;
    readonly 'kubelet': Kubelet1_25;
  };
  readonly '1.26': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_26;
    readonly 'kube-controller-manager': KubeControllerManager1_26;
    readonly 'kube-scheduler': KubeScheduler1_26;
    readonly 'kubelet': Kubelet1_26;
  };
  readonly '1.27': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_27;
    readonly 'kube-controller-manager': KubeControllerManager1_27;
    readonly 'kube-scheduler': KubeScheduler1_27;
    readonly 'kubelet': Kubelet1_27;
  };
  readonly '1.28': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_28;
    readonly 'kube-controller-manager': KubeControllerManager1_28;
    readonly 'kube-scheduler': KubeScheduler1_28;
    readonly 'kubelet': Kubelet1_28;
  };
  readonly '1.29': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_29;
    readonly 'kube-controller-manager': KubeControllerManager1_29;
    readonly 'kube-scheduler': KubeScheduler1_29;
    readonly 'kubelet': Kubelet1_29;
  };
  readonly '1.30': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_30;
    readonly 'kube-controller-manager': KubeControllerManager1_30;
    readonly 'kube-scheduler': KubeScheduler1_30;
    readonly 'kubelet': Kubelet1_30;
  };
  readonly '1.31': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_31;
    readonly 'kube-controller-manager': KubeControllerManager1_31;
    readonly 'kube-scheduler': KubeScheduler1_31;
    readonly 'kubelet': Kubelet1_31;
  };
  readonly '1.32': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_32;
    readonly 'kube-controller-manager': KubeControllerManager1_32;
    readonly 'kube-scheduler': KubeScheduler1_32;
    readonly 'kubelet': Kubelet1_32;
  };
  readonly '1.33': {
    readonly 'etcd': Etcd3_5;
    readonly 'kube-apiserver': KubeApiserver1_33;
    readonly 'kube-controller-manager': KubeControllerManager1_33;
    readonly 'kube-scheduler': KubeScheduler1_33;
    readonly 'kubelet': Kubelet1_33;
  };
  readonly '1.34': {
    readonly 'etcd': Etcd3_6;
    readonly 'kube-apiserver': KubeApiserver1_34;
    readonly 'kube-controller-manager': KubeControllerManager1_34;
    readonly 'kube-scheduler': KubeScheduler1_34;
    readonly 'kubelet': Kubelet1_34;
  };
  readonly '1.35': {
    readonly 'etcd': Etcd3_6;
    readonly 'kube-apiserver': KubeApiserver1_35;
    readonly 'kube-controller-manager': KubeControllerManager1_35;
    readonly 'kube-scheduler': KubeScheduler1_35;
    readonly 'kubelet': Kubelet1_35;
  };
  readonly '1.36': {
    readonly 'etcd': Etcd3_6;
    readonly 'kube-apiserver': KubeApiserver1_36;
    readonly 'kube-controller-manager': KubeControllerManager1_36;
    readonly 'kube-scheduler': KubeScheduler1_36;
    readonly 'kubelet': Kubelet1_36;
  };
  readonly '1.37': {
    readonly 'etcd': Etcd3_7;
    readonly 'kube-apiserver': KubeApiserver1_37;
    readonly 'kube-controller-manager': KubeControllerManager1_37;
    readonly 'kube-scheduler': KubeScheduler1_37;
    readonly 'kubelet': Kubelet1_37;
  };
}
