import type { Program } from '../releases/command-line';
import type { Clash } from './clash';

/** pkg/kubeapiserver/options/authorization.go. */
const AUTHORIZATION = [
  'authorization-mode',
  'authorization-policy-file',
  'authorization-webhook-cache-authorized-ttl',
  'authorization-webhook-cache-unauthorized-ttl',
  'authorization-webhook-config-file',
  'authorization-webhook-version',
];

/** pkg/kubeapiserver/options/authentication.go. */
const OIDC = [
  'oidc-ca-file',
  'oidc-client-id',
  'oidc-groups-claim',
  'oidc-groups-prefix',
  'oidc-issuer-url',
  'oidc-required-claim',
  'oidc-signing-algs',
  'oidc-username-claim',
  'oidc-username-prefix',
];

/** cmd/kube-controller-manager/app/options/csrsigningcontroller.go. */
const SIGNERS = ['kube-apiserver-client', 'kubelet-client', 'kubelet-serving', 'legacy-unknown'];

/** etcd, server/embed/config.go, of 3.6: what became a feature gate. */
const ETCD_GATES: Readonly<Record<string, string>> = {
  'experimental-compact-hash-check-enabled': 'CompactHashCheck',
  'experimental-enable-lease-checkpoint': 'LeaseCheckpoint',
  'experimental-enable-lease-checkpoint-persist': 'LeaseCheckpointPersist',
  'experimental-initial-corrupt-check': 'InitialCorruptCheck',
  'experimental-stop-grpc-service-on-defrag': 'StopGRPCServiceOnDefrag',
  'experimental-txn-mode-write-with-shared-buffer': 'TxnModeWriteWithSharedBuffer',
};

const excludes = (program: Program, flag: string, ...others: string[]): Clash => ({
  program,
  flag,
  is: 'with',
  others,
});

const needs = (program: Program, flag: string, ...others: string[]): Clash => ({
  program,
  flag,
  is: 'without',
  others,
});

/** client-go, tools/leaderelection, NewLeaderElector; its JitterFactor is 1.2. */
const elects = (program: Program, prefix = 'leader-elect', times = 1.2): readonly Clash[] => [
  { program, flag: `${prefix}-lease-duration`, is: 'not above', others: [`${prefix}-renew-deadline`] },
  { program, flag: `${prefix}-renew-deadline`, is: 'not above', others: [`${prefix}-retry-period`], times },
];

/** Where no other source stands: the options' own `Validate` (cmd/kube-*\/app/options, apiserver pkg/server/options). */
export const clashes: readonly Clash[] = [
  excludes('etcd', 'auto-tls', 'cert-file'),
  excludes('etcd', 'discovery', 'discovery-srv', 'initial-cluster'),
  excludes('etcd', 'discovery-srv', 'discovery', 'initial-cluster'),
  excludes('etcd', 'peer-auto-tls', 'peer-cert-file'),
  ...Object.entries(ETCD_GATES).map(
    ([flag, otherWord]): Clash => ({ ...excludes('etcd', flag, 'feature-gates'), otherWord }),
  ),
  excludes('kube-apiserver', 'authentication-config', ...OIDC),
  excludes('kube-apiserver', 'authorization-config', ...AUTHORIZATION),
  { ...needs('kube-apiserver', 'authorization-mode', 'authorization-policy-file'), word: 'ABAC' },
  { ...needs('kube-apiserver', 'authorization-mode', 'authorization-webhook-config-file'), word: 'Webhook' },
  { ...needs('kube-apiserver', 'authorization-policy-file', 'authorization-mode'), otherWord: 'ABAC' },
  {
    ...needs('kube-apiserver', 'authorization-webhook-config-file', 'authorization-mode'),
    otherWord: 'Webhook',
  },
  needs('kube-apiserver', 'encryption-provider-config-automatic-reload', 'encryption-provider-config'),
  // apiserver, pkg/server/options/feature.go.
  {
    program: 'kube-apiserver',
    flag: 'max-requests-inflight',
    is: 'none with',
    others: ['max-mutating-requests-inflight'],
  },
  ...['peer-advertise-ip', 'peer-advertise-port'].map((flag) => ({
    ...needs('kube-apiserver', flag, 'feature-gates'),
    otherWord: 'UnknownVersionInteroperabilityProxy',
    gate: 'UnknownVersionInteroperabilityProxy',
  })),
  ...OIDC.flatMap((flag) =>
    ['oidc-client-id', 'oidc-issuer-url']
      .filter((other) => other !== flag)
      .map((other) => needs('kube-apiserver', flag, other)),
  ),
  ...elects('kube-apiserver', 'coordinated-leadership', 1),
  ...SIGNERS.flatMap((signer) =>
    ['cert', 'key'].map((kind) =>
      excludes(
        'kube-controller-manager',
        `cluster-signing-${signer}-${kind}-file`,
        'cluster-signing-cert-file',
      ),
    ),
  ),
  ...elects('kube-controller-manager'),
  ...elects('kube-scheduler'),
  // pkg/scheduler/apis/config/validation: the lease has a name.
  { program: 'kube-scheduler', flag: 'leader-elect-resource-name', is: 'empty', others: [] },
  { program: 'kube-scheduler', flag: 'leader-elect-resource-namespace', is: 'empty', others: [] },
];
