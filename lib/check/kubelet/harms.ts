/** A value of a kubelet's field that it takes, and with which the node is not what one wants. */
export interface Harm {
  /** With dots. */
  readonly field: string;
  readonly wrong: /** Of a number, or of a duration in seconds; below 0 is no limit. */
  { readonly below: number } | { readonly above: number } | { readonly is: readonly unknown[] };
  readonly severity: 'error' | 'warning';
  /** Behind the field and its value. */
  readonly effect: string;
  readonly mend: string;
}

/** By field. Figures that have no source beside them are ours. */
export const harms: readonly Harm[] = [
  {
    field: 'authentication.webhook.enabled',
    wrong: { is: [false] },
    severity: 'warning',
    effect: 'nobody reads metrics with the token of a service account, as metrics-server and Prometheus do',
    mend: 'remove it',
  },
  {
    field: 'clusterDNS',
    wrong: { is: [[]] },
    severity: 'error',
    effect: 'pods get the resolvers of the machine, and no name of a Service',
    mend: 'remove it',
  },
  {
    field: 'enableControllerAttachDetach',
    wrong: { is: [false] },
    severity: 'warning',
    effect: 'a volume of a lost node is never detached from it',
    mend: 'remove it',
  },
  {
    field: 'enableDebuggingHandlers',
    wrong: { is: [false] },
    severity: 'warning',
    effect: 'kubectl logs, exec and port-forward fail',
    mend: 'remove it',
  },
  {
    field: 'enableServer',
    wrong: { is: [false] },
    severity: 'error',
    effect: 'kubectl logs and exec and all metrics fail, and the probes of its own health',
    mend: 'remove it',
  },
  {
    field: 'fileCheckFrequency',
    wrong: { above: 300 },
    severity: 'warning',
    effect: 'a static pod starts so late after its file has come',
    mend: 'write 20s, which is the default',
  },
  {
    field: 'makeIPTablesUtilChains',
    wrong: { is: [false] },
    severity: 'warning',
    // pkg/kubelet/kubelet_network_linux.go: KUBE-FIREWALL drops what comes to 127.0.0.0/8 from elsewhere (CVE-2020-8558).
    effect: 'nothing keeps others on the network from what listens on 127.0.0.1',
    mend: 'remove it',
  },
  {
    field: 'maxOpenFiles',
    wrong: { below: 10_000 },
    severity: 'warning',
    effect: 'the kubelet runs out of files with many pods',
    mend: 'write 1000000, which is the default',
  },
  {
    field: 'podPidsLimit',
    wrong: { below: 100 },
    severity: 'warning',
    effect: 'most programs cannot start in a pod, as threads count',
    mend: 'write 1024 or more, or -1 for no limit',
  },
  {
    field: 'readOnlyPort',
    wrong: { above: 0 },
    severity: 'warning',
    // CIS Kubernetes Benchmark, 4.2.4.
    effect: 'whoever reaches the port reads all pods of the node with their environment',
    mend: 'remove it',
  },
  {
    field: 'registerNode',
    wrong: { is: [false] },
    severity: 'warning',
    effect: 'the machine does not become a node before somebody creates it',
    mend: 'remove it',
  },
  {
    field: 'runtimeRequestTimeout',
    wrong: { below: 30 },
    severity: 'error',
    effect: 'pods do not start where the disk is slow for a moment',
    mend: 'write 2m, which is the default',
  },
  {
    field: 'serverTLSBootstrap',
    wrong: { is: [true] },
    severity: 'warning',
    // kubernetes/kubernetes#73356: no controller approves kubernetes.io/kubelet-serving.
    effect:
      'logs, exec and metrics fail until somebody approves the request of each kubelet, again every year',
    mend: 'remove it, or run what approves them',
  },
  {
    field: 'streamingConnectionIdleTimeout',
    wrong: { below: 60 },
    severity: 'warning',
    effect: 'kubectl exec ends while somebody thinks',
    mend: 'write 5m or more',
  },
  {
    field: 'syncFrequency',
    wrong: { above: 600 },
    severity: 'warning',
    effect: 'what a pod has and should not have stays so long',
    mend: 'write 1m, which is the default',
  },
];
