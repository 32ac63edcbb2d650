import { compile } from '../../../lib/check/compile';
import { formatIssue } from '../../../lib/plan';
import { knownMinors } from '../../../lib/releases/knowledge';
import type { ClusterSpec } from '../../../lib/spec';
import { masters, reference, small } from './small';

/** A program, one of its flags, and the minor that took or brings it; none if no minor ever had it. */
type Flag = readonly [program: string, flag: string, since: string];

/** A feature gate of kubeadm, which is patched in, or of the kubelet. */
type Gate = readonly [program: 'kubeadm' | 'kubelet', gate: string, since?: string];

interface Mistakes {
  readonly removed: Flag;
  readonly future?: Flag;
  readonly removedGate: Gate;
  readonly locked: Gate;
  /** A field of KubeletConfiguration that came later. */
  readonly field: readonly [field: string, since?: string];
}

/**
 * From the release notes of each minor (kubernetes/sig-release) and the pages of the feature gates
 * (kubernetes/website), not from the data that is tested with it.
 */
const MISTAKES: Readonly<Record<string, Mistakes>> = {
  '1.25': {
    removed: ['kube-apiserver', 'service-account-api-audiences', '1.25'],
    future: ['kubelet', 'config-dir', '1.28'],
    removedGate: ['kubelet', 'StreamingProxyRedirects'],
    locked: ['kubeadm', 'UnversionedKubeletConfigMap'],
    field: ['topologyManagerPolicyOptions', '1.26'],
  },
  '1.26': {
    removed: ['kube-controller-manager', 'experimental-cluster-signing-duration', '1.25'],
    future: ['kubelet', 'config-dir', '1.28'],
    removedGate: ['kubeadm', 'UnversionedKubeletConfigMap', '1.26'],
    locked: ['kubelet', 'CPUManager'],
    field: ['maxParallelImagePulls', '1.27'],
  },
  '1.27': {
    removed: ['kubelet', 'container-runtime', '1.27'],
    future: ['kube-controller-manager', 'concurrent-cron-job-syncs', '1.28'],
    removedGate: ['kubeadm', 'UnversionedKubeletConfigMap', '1.26'],
    locked: ['kubelet', 'SeccompDefault'],
    field: ['imageMaximumGCAge', '1.29'],
  },
  '1.28': {
    removed: ['kube-scheduler', 'lock-object-name', '1.28'],
    future: ['kube-apiserver', 'authorization-config', '1.29'],
    removedGate: ['kubelet', 'PodSecurity', '1.28'],
    locked: ['kubelet', 'SeccompDefault'],
    field: ['imageMaximumGCAge', '1.29'],
  },
  '1.29': {
    removed: ['kube-controller-manager', 'pod-eviction-timeout', '1.27'],
    future: ['kube-controller-manager', 'concurrent-daemonset-syncs', '1.32'],
    removedGate: ['kubelet', 'SeccompDefault', '1.29'],
    locked: ['kubelet', 'ReadWriteOncePod'],
    field: ['podLogsDir', '1.30'],
  },
  '1.30': {
    removed: ['kube-apiserver', 'master-service-namespace', '1.27'],
    future: ['kube-controller-manager', 'concurrent-daemonset-syncs', '1.32'],
    removedGate: ['kubelet', 'SeccompDefault', '1.29'],
    locked: ['kubelet', 'CloudDualStackNodeIPs'],
    field: ['failCgroupV1', '1.31'],
  },
  '1.31': {
    removed: ['kubelet', 'keep-terminated-pod-volumes', '1.31'],
    future: ['kube-controller-manager', 'concurrent-daemonset-syncs', '1.32'],
    removedGate: ['kubeadm', 'UpgradeAddonsBeforeControlPlane', '1.31'],
    locked: ['kubelet', 'AppArmor'],
    field: ['crashLoopBackOff', '1.32'],
  },
  '1.32': {
    removed: ['kubelet', 'keep-terminated-pod-volumes', '1.31'],
    future: ['kube-controller-manager', 'concurrent-resourceclaim-syncs', '1.36'],
    removedGate: ['kubelet', 'CloudDualStackNodeIPs', '1.32'],
    locked: ['kubeadm', 'EtcdLearnerMode'],
    field: ['userNamespaces', '1.33'],
  },
  '1.33': {
    removed: ['kube-apiserver', 'cloud-provider', '1.33'],
    future: ['kube-controller-manager', 'concurrent-resourceclaim-syncs', '1.36'],
    removedGate: ['kubeadm', 'EtcdLearnerMode', '1.33'],
    locked: ['kubelet', 'SidecarContainers'],
    field: ['memoryReservationPolicy', '1.36'],
  },
  '1.34': {
    removed: ['kubelet', 'register-schedulable', '1.34'],
    future: ['kube-controller-manager', 'concurrent-resourceclaim-syncs', '1.36'],
    removedGate: ['kubeadm', 'EtcdLearnerMode', '1.33'],
    locked: ['kubeadm', 'WaitForAllControlPlaneComponents'],
    field: ['memoryReservationPolicy', '1.36'],
  },
  '1.35': {
    removed: ['kubelet', 'pod-infra-container-image', '1.35'],
    future: ['kube-controller-manager', 'concurrent-resourceclaim-syncs', '1.36'],
    removedGate: ['kubeadm', 'WaitForAllControlPlaneComponents', '1.35'],
    locked: ['kubeadm', 'ControlPlaneKubeletLocalMode'],
    field: ['memoryReservationPolicy', '1.36'],
  },
  '1.36': {
    removed: ['kubelet', 'cloud-config', '1.34'],
    future: ['kube-controller-manager', 'concurrent-disruption-syncs', '1.37'],
    removedGate: ['kubeadm', 'ControlPlaneKubeletLocalMode', '1.36'],
    locked: ['kubeadm', 'NodeLocalCRISocket'],
    field: ['defaultPodSysctls', '1.37'],
  },
  '1.37': {
    removed: ['kube-controller-manager', 'concurrent-service-syncs', '1.37'],
    removedGate: ['kubeadm', 'NodeLocalCRISocket', '1.37'],
    locked: ['kubelet', 'NodeSwap'],
    field: ['defaultPodSysctl'],
  },
};

/** A release of the minor. */
function releaseOf(minor: string): string {
  return `v${minor}.1`;
}

function flags(...all: readonly (Flag | undefined)[]): Record<string, Record<string, string>> {
  const merged: Record<string, Record<string, string>> = {
    'kube-controller-manager': { 'concurrent-gc-syncs': 'many' },
  };
  for (const flag of all) if (flag) merged[flag[0]] = { ...merged[flag[0]], [flag[1]]: '' };
  return merged;
}

/** All of a minor's mistakes at once. */
function mistaken(minor: string, { field, future, locked, removed, removedGate }: Mistakes): ClusterSpec {
  const gates = [removedGate, locked];
  const kubelet = gates.filter(([program]) => program === 'kubelet').map(([, gate]) => [gate, false]);
  const kubeadm = gates.filter(([program]) => program === 'kubeadm').map(([, gate]) => [gate, false]);
  const operations = [{ op: 'add', path: '/featureGates', value: Object.fromEntries(kubeadm) }] as const;
  const patches = [{ path: '/etc/kubernetes/kubeadm/init.yaml', document: 1, operations }];
  const { pools } = small(releaseOf(minor));
  return small(releaseOf(minor), {
    flags: flags(removed, future, ['kube-scheduler', 'leader-elekt', '']),
    kubelet: { [field[0]]: {}, featureGates: Object.fromEntries(kubelet) },
    pools: { ...pools, masters: { ...masters, ...(kubeadm.length > 0 ? { patches } : {}) } },
  });
}

function gatePlace([program, gate]: Gate): string {
  return program === 'kubeadm' ? 'pools.masters.patches[0]' : `kubelet.featureGates.${gate}`;
}

/** What is to be said of them, up to where an explanation follows. */
function expected(minor: string, { field, future, locked, removed, removedGate }: Mistakes): RegExp[] {
  const [owner, gate, left] = removedGate;
  const [program, flag, gone] = removed;
  return [
    `flags.${program}.${flag}: ${program} has no --${flag} since ${gone}; `,
    ...(future
      ? [
          `flags.${future[0]}.${future[1]}: ${future[0]} has --${future[1]} since ${future[2]}, not yet in ${minor}; `,
        ]
      : []),
    `flags.kube-scheduler.leader-elekt: kube-scheduler ${minor} has no flag --leader-elekt; did you mean --leader-elect\\?`,
    left
      ? `${gatePlace(removedGate)}: ${owner} has no feature gate ${gate} since ${left}; `
      : `${gatePlace(removedGate)}: ${owner} ${minor} has no feature gate ${gate}; `,
    `${gatePlace(locked)}: ${locked[1]}=false, but ${locked[0]} ${minor} has it locked to true; `,
    field[1]
      ? `kubelet.${field[0]}: KubeletConfiguration has ${field[0]} since ${field[1]}, not yet in ${minor}; `
      : `kubelet.${field[0]}: KubeletConfiguration of ${minor} has no field ${field[0]}; `,
    'flags.kube-controller-manager.concurrent-gc-syncs: --concurrent-gc-syncs=many is no int32; ',
  ].map((line) => new RegExp(`^${line.replaceAll('[0]', '\\[0\\]')}`));
}

test.each(knownMinors)('%s: every mistake is told, by name and minor', (minor) => {
  const mistakes = MISTAKES[minor];
  if (!mistakes) throw new Error(`nobody wrote down what is wrong in ${minor}`);
  const lines = compile(mistaken(minor, mistakes)).issues.map(formatIssue);
  for (const start of expected(minor, mistakes)) {
    expect(lines).toContainEqual(expect.stringMatching(start));
  }
});

test.each(knownMinors)('%s: the reference cluster compiles without a word', (minor) => {
  const lines = compile(reference(releaseOf(minor))).issues.map(formatIssue);
  // That CRI-O has no packages of its own for a minor is not the cluster's fault.
  expect(lines.filter((line) => !line.startsWith('kubernetes: '))).toEqual([]);
});
