/** Fields that a kubelet does not start with: what its own code says, and what rule kubelet-start or fields says of it. */
export interface RefusedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly kubelet: RegExp;
  readonly ours: RegExp;
  /** The minors that refuse it, where not all do. */
  readonly from?: string;
  readonly until?: string;
}

const TAKEN = { shutdownGracePeriodSeconds: 10, priority: 0 };

/** `test/check/kubelet-start.test.ts` reads the one half of each row, the conformance of the kubelet the other. */
export const refusedFields: readonly RefusedFields[] = [
  {
    fields: { cgroupsPerQOS: false },
    kubelet: /cgroupsPerQOS .* set to true/,
    ours: /cgroupsPerQOS is false, and enforceNodeAllocatable pods/,
  },
  {
    fields: { cpuCFSQuotaPeriod: '50ms' },
    kubelet: /requires feature gate CustomCPUCFSQuotaPeriod/,
    ours: /cpuCFSQuotaPeriod is 50ms, and its feature gate CustomCPUCFSQuotaPeriod off/,
    until: '1.35',
  },
  {
    fields: {
      enableSystemLogHandler: false,
      enableSystemLogQuery: true,
      featureGates: { NodeLogQuery: true },
    },
    kubelet: /enableSystemLogHandler is required/,
    ours: /enableSystemLogQuery is true, and enableSystemLogHandler, which serves it, false/,
    from: '1.27',
  },
  {
    fields: { enforceNodeAllocatable: ['none', 'pods'] },
    kubelet: /may not contain additional enforcements/,
    ours: /enforceNodeAllocatable has none beside pods/,
  },
  {
    fields: { enforceNodeAllocatable: ['pods', 'pods'] },
    kubelet: /duplicated enforcements "pods"/,
    ours: /enforceNodeAllocatable has pods twice/,
    from: '1.31',
  },
  {
    fields: { enforceNodeAllocatable: ['pods', 'system-reserved'] },
    kubelet: /systemReservedCgroup .* must be specified/,
    ours: /enforceNodeAllocatable has system-reserved without systemReservedCgroup/,
  },
  {
    fields: {
      enforceNodeAllocatable: ['kube-reserved', 'kube-reserved-compressible'],
      kubeReservedCgroup: '/kube.slice',
    },
    kubelet: /cannot be specified together/,
    ours: /enforceNodeAllocatable has kube-reserved and kube-reserved-compressible/,
    from: '1.32',
  },
  {
    fields: { imageGCLowThresholdPercent: 85 },
    kubelet: /imageGCLowThresholdPercent .*85 must be less than .*85/,
    ours: /imageGCLowThresholdPercent 85 is not below imageGCHighThresholdPercent 85/,
  },
  {
    fields: { imageGCHighThresholdPercent: 70 },
    kubelet: /imageGCLowThresholdPercent .*80 must be less than .*70/,
    ours: /imageGCLowThresholdPercent 80 is not below imageGCHighThresholdPercent 70/,
  },
  {
    fields: { imageMaximumGCAge: '2m' },
    kubelet: /imageMaximumGCAge 2m0s must be greater than imageMinimumGCAge 2m0s/,
    ours: /imageMaximumGCAge 2m is not above imageMinimumGCAge 2m/,
    from: '1.30',
  },
  {
    fields: { logging: { format: 'json', vmodule: [{ filePattern: 'a', verbosity: 3 }] } },
    kubelet: /logging.vmodule: Forbidden: Only supported for text log format/,
    ours: /logging.vmodule is set, which format json does not have/,
  },
  {
    fields: { maxParallelImagePulls: 3, serializeImagePulls: true },
    kubelet: /maxParallelImagePulls cannot be larger than 1 unless SerializeImagePulls/,
    ours: /maxParallelImagePulls 3 and serializeImagePulls true exclude each other/,
    from: '1.27',
  },
  {
    fields: { memoryReservationPolicy: 'TieredReservation' },
    kubelet: /memoryReservationPolicy "TieredReservation" requires MemoryQoS/,
    ours: /memoryReservationPolicy is TieredReservation, and its feature gate MemoryQoS off/,
    from: '1.36',
    until: '1.36',
  },
  {
    fields: { podLogsDir: '/var/log/pods/' },
    kubelet: /pod logs path .* must be normalized/,
    ours: /podLogsDir: "\/var\/log\/pods\/": KubeletConfiguration of .* reads it as a path of a folder, and cannot/,
    from: '1.30',
  },
  {
    fields: { preloadedImagesVerificationAllowlist: ['a/b'] },
    kubelet: /can't set `preloadedImagesVerificationAllowlist` if/,
    ours: /preloadedImagesVerificationAllowlist is set, and imagePullCredentialsVerificationPolicy is not/,
    from: '1.35',
  },
  {
    fields: { reservedMemory: [{ numaNode: 0, limits: { cpu: '1' } }] },
    kubelet: /limit type "cpu" for NUMA node 0 is not supported/,
    ours: /reservedMemory of NUMA node 0 has cpu/,
  },
  {
    fields: { reservedMemory: [{ numaNode: 1, limits: { memory: '0' } }] },
    kubelet: /reserved memory may not be zero/,
    ours: /reservedMemory of NUMA node 1 has memory 0/,
  },
  {
    fields: {
      reservedMemory: [
        { numaNode: 0, limits: { memory: '1Gi' } },
        { numaNode: 0, limits: { memory: '2Gi' } },
      ],
    },
    kubelet: /reserved memory has a duplicate value/,
    ours: /reservedMemory of NUMA node 0 has memory twice/,
  },
  {
    fields: { reservedSystemCPUs: '3-1' },
    kubelet: /unable to parse reservedSystemCPUs/,
    ours: /reservedSystemCPUs: "3-1": KubeletConfiguration of .* reads it as a list of CPUs, and cannot/,
  },
  {
    fields: { reservedSystemCPUs: '0-1', systemReservedCgroup: '/system.slice' },
    kubelet: /can't use reservedSystemCPUs/,
    ours: /reservedSystemCPUs 0-1 and systemReservedCgroup exclude each other/,
  },
  {
    fields: { runOnce: true },
    kubelet: /Runonce mode has been deprecated/,
    ours: /runOnce: true: KubeletConfiguration of .* does not know true/,
    from: '1.32',
  },
  {
    fields: { featureGates: { RotateKubeletServerCertificate: false }, serverTLSBootstrap: true },
    kubelet: /serverTLSBootstrap true requires feature gate/,
    ours: /serverTLSBootstrap is true, and its feature gate RotateKubeletServerCertificate off/,
  },
  {
    fields: { showHiddenMetricsForVersion: '1.2' },
    kubelet: /only the previous minor version is allowed/i,
    ours: /showHiddenMetricsForVersion: "1.2": KubeletConfiguration of .* does not know 1.2; .*1\.(24|35|36)/,
  },
  {
    fields: { shutdownGracePeriod: '500ms' },
    kubelet: /shutdownGracePeriod .*500ms.* must be either zero or otherwise >= 1 sec/,
    ours: /shutdownGracePeriod: "500ms": KubeletConfiguration of .* takes nothing below 1s/,
  },
  {
    fields: { shutdownGracePeriodByPodPriority: [TAKEN], shutdownGracePeriod: '30s' },
    kubelet: /Cannot specify both shutdownGracePeriodByPodPriority and shutdownGracePeriod/,
    ours: /shutdownGracePeriodByPodPriority and shutdownGracePeriod 30s exclude each other/,
  },
  {
    fields: {
      featureGates: { GracefulNodeShutdownBasedOnPodPriority: false },
      shutdownGracePeriodByPodPriority: [TAKEN],
    },
    kubelet: /requires feature gate GracefulNodeShutdownBasedOnPodPriority/,
    ours: /its feature gate GracefulNodeShutdownBasedOnPodPriority off/,
  },
  {
    fields: { shutdownGracePeriod: '30s', shutdownGracePeriodCriticalPods: '1m' },
    kubelet: /shutdownGracePeriodCriticalPods .*1m0s.* must be <= shutdownGracePeriod/,
    ours: /shutdownGracePeriodCriticalPods 1m is above shutdownGracePeriod 30s/,
  },
  {
    fields: { shutdownGracePeriodCriticalPods: '10s' },
    kubelet: /must be <= shutdownGracePeriod/,
    ours: /shutdownGracePeriodCriticalPods 10s is above shutdownGracePeriod 0/,
  },
  {
    fields: { systemCgroups: '/system.slice' },
    kubelet: /systemCgroups .* was specified and cgroupRoot .* was not/,
    ours: /systemCgroups is \/system.slice, and cgroupRoot is not set/,
  },
  {
    fields: { tracing: { endpoint: 'localhost:4317' } },
    kubelet: /tracing should not be configured/,
    ours: /tracing is .*, and its feature gate KubeletTracing off/,
    until: '1.26',
  },
  {
    fields: { userNamespaces: { idsPerPod: 65537 } },
    kubelet: /must be a multiple of 65536/,
    ours: /userNamespaces.idsPerPod: 65537: KubeletConfiguration of .* takes multiples of 65536 only/,
    from: '1.33',
  },
];

/** Those that a minor refuses. */
export function refusedBy(minor: string): readonly RefusedFields[] {
  const second = Number(minor.split('.')[1]);
  const bound = (text: string | undefined, none: number) => (text ? Number(text.split('.')[1]) : none);
  return refusedFields.filter(
    ({ from, until }) => bound(from, 0) <= second && second <= bound(until, Infinity),
  );
}
