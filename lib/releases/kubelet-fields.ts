import type { Release } from './release';

/**
 * Fields of KubeletConfiguration v1beta1 by the minor that brought them, oldest first. Nothing was removed since.
 * Source: kubernetes/kubelet, config/v1beta1/types.go at the tags kubernetes-1.24.0 to kubernetes-1.36.3.
 *
 * The kubelet decodes leniently: a field that it does not know is logged and then ignored, so a name that is
 * misspelt or too new must be found here.
 */
const fieldsSince: readonly (readonly [minor: string, fields: readonly string[]])[] = [
  [
    '1.24',
    [
      'address',
      'allowedUnsafeSysctls',
      'authentication',
      'authorization',
      'cgroupDriver',
      'cgroupRoot',
      'cgroupsPerQOS',
      'clusterDNS',
      'clusterDomain',
      'configMapAndSecretChangeDetectionStrategy',
      'containerLogMaxFiles',
      'containerLogMaxSize',
      'contentType',
      'cpuCFSQuota',
      'cpuCFSQuotaPeriod',
      'cpuManagerPolicy',
      'cpuManagerPolicyOptions',
      'cpuManagerReconcilePeriod',
      'enableContentionProfiling',
      'enableControllerAttachDetach',
      'enableDebugFlagsHandler',
      'enableDebuggingHandlers',
      'enableProfilingHandler',
      'enableServer',
      'enableSystemLogHandler',
      'enforceNodeAllocatable',
      'eventBurst',
      'eventRecordQPS',
      'evictionHard',
      'evictionMaxPodGracePeriod',
      'evictionMinimumReclaim',
      'evictionPressureTransitionPeriod',
      'evictionSoft',
      'evictionSoftGracePeriod',
      'failSwapOn',
      'featureGates',
      'fileCheckFrequency',
      'hairpinMode',
      'healthzBindAddress',
      'healthzPort',
      'httpCheckFrequency',
      'imageGCHighThresholdPercent',
      'imageGCLowThresholdPercent',
      'imageMinimumGCAge',
      'iptablesDropBit',
      'iptablesMasqueradeBit',
      'kernelMemcgNotification',
      'kubeAPIBurst',
      'kubeAPIQPS',
      'kubeReserved',
      'kubeReservedCgroup',
      'kubeletCgroups',
      'logging',
      'makeIPTablesUtilChains',
      'maxOpenFiles',
      'maxPods',
      'memoryManagerPolicy',
      'memorySwap',
      'memoryThrottlingFactor',
      'nodeLeaseDurationSeconds',
      'nodeStatusMaxImages',
      'nodeStatusReportFrequency',
      'nodeStatusUpdateFrequency',
      'oomScoreAdj',
      'podCIDR',
      'podPidsLimit',
      'podsPerCore',
      'port',
      'protectKernelDefaults',
      'providerID',
      'qosReserved',
      'readOnlyPort',
      'registerNode',
      'registerWithTaints',
      'registryBurst',
      'registryPullQPS',
      'reservedMemory',
      'reservedSystemCPUs',
      'resolvConf',
      'rotateCertificates',
      'runOnce',
      'runtimeRequestTimeout',
      'seccompDefault',
      'serializeImagePulls',
      'serverTLSBootstrap',
      'showHiddenMetricsForVersion',
      'shutdownGracePeriod',
      'shutdownGracePeriodByPodPriority',
      'shutdownGracePeriodCriticalPods',
      'staticPodPath',
      'staticPodURL',
      'staticPodURLHeader',
      'streamingConnectionIdleTimeout',
      'syncFrequency',
      'systemCgroups',
      'systemReserved',
      'systemReservedCgroup',
      'tlsCertFile',
      'tlsCipherSuites',
      'tlsMinVersion',
      'tlsPrivateKeyFile',
      'topologyManagerPolicy',
      'topologyManagerScope',
      'volumePluginDir',
      'volumeStatsAggPeriod',
    ],
  ],
  ['1.25', ['localStorageCapacityIsolation', 'tracing']],
  ['1.26', ['topologyManagerPolicyOptions']],
  [
    '1.27',
    ['containerRuntimeEndpoint', 'enableSystemLogQuery', 'imageServiceEndpoint', 'maxParallelImagePulls'],
  ],
  ['1.29', ['imageMaximumGCAge']],
  ['1.30', ['containerLogMaxWorkers', 'containerLogMonitorInterval', 'podLogsDir']],
  ['1.31', ['failCgroupV1']],
  ['1.32', ['crashLoopBackOff', 'singleProcessOOMKill']],
  [
    '1.33',
    [
      'imagePullCredentialsVerificationPolicy',
      'mergeDefaultEvictionSettings',
      'preloadedImagesVerificationAllowlist',
      'userNamespaces',
    ],
  ],
  ['1.36', ['memoryReservationPolicy', 'tlsCurvePreferences']],
  ['1.37', ['defaultPodSysctls']],
];

/** The minor that brought a field; undefined if no minor has it. */
export function kubeletFieldSince(field: string): string | undefined {
  return fieldsSince.find(([, fields]) => fields.includes(field))?.[0];
}

/** The fields that a release's kubelet knows. */
export function kubeletFields(release: Release): readonly string[] {
  return fieldsSince
    .filter(([minor]) => ordinal(minor) <= ordinal(release.minor))
    .flatMap(([, fields]) => fields);
}

/** `1.36` → 36. Kubernetes has had one major version for as long as these rows go. */
function ordinal(minor: string): number {
  return Number(minor.split('.')[1]);
}
