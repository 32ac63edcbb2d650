/** The programs whose command lines are compared. */
export type Judgeable = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler';

export const KEY = '/run/sa.key';

/** Without these a program does not start. */
export const base: Readonly<Record<Judgeable, Readonly<Record<string, string>>>> = {
  'kube-apiserver': {
    'advertise-address': '10.20.0.10',
    'authorization-mode': 'Node,RBAC',
    'cert-dir': '/run',
    'etcd-servers': 'https://127.0.0.1:2379',
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': KEY,
    'service-account-signing-key-file': KEY,
    'service-cluster-ip-range': '10.96.0.0/12',
  },
  'kube-controller-manager': {},
  'kube-scheduler': {},
};

/**
 * Flags that are not drawn: those that name files, which are looked for; that say what the program is; and gates, groups
 * and plugins, whose names other rules know; and those that a component guards, or whose words are a language.
 */
export const APART =
  /^(admission-control|allow-metric-labels\S*|controllers|cors-allowed-origins|disabled-metrics|emulat\S*|kubernetes-service-node-port|requestheader-\S+|service-cluster-ip-range|strict-transport-security-directives)$|(^|-)(file|files|dir|config|cert|key|kubeconfig|path|logtostderr|vmodule|version|help|gates|plugins|runtime-config|tls-sni-cert-key|overrides|sizes)($|-)/;

/**
 * Where we refuse more than the validation does, on purpose or because the program refuses it behind its validation: what
 * it applies, or starts with, such as the formats of logs, the suites of TLS and the times of a lease.
 */
export const STRICTER =
  /^(audit-(log|webhook)-(format|mode)|endpoint-reconciler-type|kubelet-preferred-address-types|leader-elect-(lease-duration|renew-deadline|resource-\S+|retry-period)|logging-format|tls-cipher-suites|\S*(authority|certificate|file|filepath\S*))$/;
