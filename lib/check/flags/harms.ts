import type { Harm } from './harm';

/**
 * By program and flag. Figures that have no source beside them are ours: what a person may have meant lies far on the
 * other side of them.
 */
export const harms: readonly Harm[] = [
  {
    program: 'etcd',
    flag: 'force-new-cluster',
    wrong: { has: ['true'] },
    severity: 'error',
    // etcd-io/etcd#14009.
    effect: 'at every start this member throws out all others',
    mend: 'remove it; docs/operations tells how to restore a cluster',
  },
  {
    program: 'etcd',
    flag: 'max-request-bytes',
    // etcd, embed/config.go, DefaultMaxRequestBytes: what the API server's objects may come to.
    wrong: { below: 1_572_864 },
    severity: 'error',
    effect: 'objects of the API are refused that are larger',
    mend: 'write 1572864 or more, or remove it',
  },
  {
    program: 'etcd',
    flag: 'snapshot-count',
    wrong: { below: 1000 },
    severity: 'warning',
    effect:
      'the member is busy with snapshots of itself, and one that was away for a moment needs all data anew',
    mend: 'remove it',
  },
  {
    program: 'etcd',
    flag: 'unsafe-no-fsync',
    wrong: { has: ['true'] },
    severity: 'error',
    effect: 'a power cut corrupts the data',
    mend: 'remove it',
  },
  {
    program: 'kube-apiserver',
    flag: 'authorization-mode',
    // kubernetes/kubernetes#52711: the role system:node has had no subjects since 1.8.
    wrong: { lacks: ['Node'] },
    severity: 'error',
    effect: 'no node may register, or read what its pods need',
    mend: 'add Node',
  },
  {
    program: 'kube-apiserver',
    flag: 'authorization-mode',
    wrong: { lacks: ['RBAC'] },
    severity: 'error',
    effect: 'no controller and no add-on may do anything',
    mend: 'add RBAC',
  },
  {
    program: 'kube-apiserver',
    flag: 'default-not-ready-toleration-seconds',
    wrong: { below: 30 },
    severity: 'warning',
    effect: 'the pods of a node go as soon as its kubelet starts anew',
    mend: 'write 60 or more',
  },
  {
    program: 'kube-apiserver',
    flag: 'default-unreachable-toleration-seconds',
    wrong: { below: 30 },
    severity: 'warning',
    effect: 'the pods of a node go as soon as its network fails for a moment',
    mend: 'write 60 or more',
  },
  {
    program: 'kube-apiserver',
    flag: 'disable-admission-plugins',
    wrong: { has: ['NodeRestriction', 'ServiceAccount', 'NamespaceLifecycle', 'Priority'] },
    severity: 'warning',
    effect: 'what it keeps up is kept up by nobody',
    mend: 'leave it on',
  },
  {
    program: 'kube-apiserver',
    flag: 'enable-admission-plugins',
    // It is on by our own list, as kubeadm has it, which this one replaces.
    wrong: { lacks: ['NodeRestriction'] },
    severity: 'error',
    effect: 'a kubelet may change other nodes and their pods',
    mend: 'add NodeRestriction',
  },
  {
    program: 'kube-apiserver',
    flag: 'endpoint-reconciler-type',
    // pkg/controlplane/reconcilers: each but lease leaves other API servers out, or all of them.
    wrong: { has: ['master-count', 'none'] },
    severity: 'error',
    effect: 'the Service kubernetes has one API server, or none, and others when one ends',
    mend: 'remove it, or write lease',
  },
  {
    program: 'kube-apiserver',
    flag: 'event-ttl',
    wrong: { above: 7 * 86_400 },
    severity: 'warning',
    effect: 'the store of events grows until it is full',
    mend: 'write 24h or less',
  },
  {
    program: 'kube-apiserver',
    flag: 'min-request-timeout',
    wrong: { below: 60 },
    severity: 'warning',
    effect: 'all watches end and begin anew so often',
    mend: 'write 1800, which is the default',
  },
  {
    program: 'kube-apiserver',
    flag: 'request-timeout',
    wrong: { below: 10 },
    severity: 'error',
    effect: 'whatever takes longer fails, such as a list of all pods, or a webhook, which may take 10 s',
    mend: 'write 60s, which is the default',
  },
  {
    program: 'kube-apiserver',
    flag: 'request-timeout',
    wrong: { above: 600 },
    severity: 'warning',
    effect: 'a request that hangs keeps its place for as long',
    mend: 'write 60s, which is the default',
  },
  {
    program: 'kube-controller-manager',
    flag: 'cluster-signing-duration',
    wrong: { below: 3600 },
    severity: 'error',
    effect: 'certificates of kubelets end before they are renewed when a control plane is away',
    mend: 'write 8760h, which is the default',
  },
  {
    program: 'kube-controller-manager',
    flag: 'node-monitor-grace-period',
    // A kubelet renews its lease every 10 s (pkg/kubelet, nodeLeaseRenewIntervalFraction of 40 s).
    wrong: { below: 20 },
    severity: 'error',
    effect: 'nodes are taken for lost between two signs of life, which come every 10 s',
    mend: 'write 40s or more',
  },
  {
    program: 'kube-controller-manager',
    flag: 'node-monitor-grace-period',
    wrong: { above: 600 },
    severity: 'warning',
    effect: 'the pods of a lost node stay lost for as long',
    mend: 'write 40s to 2m',
  },
];
