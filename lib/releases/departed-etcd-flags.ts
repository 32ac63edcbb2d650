import type { Departed } from './departed-flags';

const NO_DISCOVERY = 'set etcd.<cluster>.discoverySrv, or let the members list one another';

/** The v2 proxy left with the v2 API. */
const PROXY: Departed = Object.fromEntries(
  [
    'experimental-enable-v2v3',
    'proxy',
    'proxy-dial-timeout',
    'proxy-failure-wait',
    'proxy-read-timeout',
    'proxy-refresh-interval',
    'proxy-write-timeout',
  ].map((flag) => [flag, { since: '3.6', instead: 'remove it: there is no v2 API any more' }]),
);

/** By the etcd minor without them. Sources: etcd-io/etcd, CHANGELOG-3.5.md to CHANGELOG-3.7.md. */
export const departedEtcdFlags: Departed = {
  ...PROXY,
  debug: { since: '3.5', instead: 'use --log-level=debug' },
  discovery: { since: '3.7', instead: NO_DISCOVERY },
  'discovery-proxy': { since: '3.7', instead: NO_DISCOVERY },
  'enable-v2': { since: '3.6', instead: 'remove it: there is no v2 store any more' },
  'experimental-backend-bbolt-freelist-type': { since: '3.5', instead: 'use --backend-bbolt-freelist-type' },
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
  'log-output': { since: '3.5', instead: 'use --log-outputs' },
  'log-package-levels': { since: '3.5', instead: 'use --log-level' },
};
