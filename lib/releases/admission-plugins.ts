import { isSince } from './version-order';

/**
 * The admission plugins of every minor from 1.25 on. kube-apiserver exits over one that it does not know.
 * Source: AllOrderedPlugins of kubernetes/kubernetes, pkg/kubeapiserver/options/plugins.go.
 */
const LASTING: readonly string[] = [
  'AlwaysAdmit',
  'AlwaysDeny',
  'AlwaysPullImages',
  'CertificateApproval',
  'CertificateSigning',
  'CertificateSubjectRestriction',
  'DefaultIngressClass',
  'DefaultStorageClass',
  'DefaultTolerationSeconds',
  'DenyServiceExternalIPs',
  'EventRateLimit',
  'ExtendedResourceToleration',
  'ImagePolicyWebhook',
  'LimitPodHardAntiAffinityTopology',
  'LimitRanger',
  'MutatingAdmissionWebhook',
  'NamespaceAutoProvision',
  'NamespaceExists',
  'NamespaceLifecycle',
  'NodeRestriction',
  'OwnerReferencesPermissionEnforcement',
  'PersistentVolumeClaimResize',
  'PodNodeSelector',
  'PodSecurity',
  'PodTolerationRestriction',
  'Priority',
  'ResourceQuota',
  'RuntimeClass',
  'ServiceAccount',
  'StorageObjectInUseProtection',
  'TaintNodesByCondition',
  'ValidatingAdmissionWebhook',
];

/** Those that came, left, or both: the minor that brought one and the first without it. */
const PASSING: Readonly<Record<string, readonly [since: string, until?: string]>> = {
  ClusterTrustBundleAttest: ['1.27'],
  JobValidation: ['1.36', '1.37'],
  MutatingAdmissionPolicy: ['1.32'],
  NodeDeclaredFeatureValidator: ['1.35'],
  PersistentVolumeLabel: ['1.25', '1.31'],
  PodGroupProtection: ['1.36'],
  PodGroupWorkloadExists: ['1.36', '1.37'],
  PodResizeValidator: ['1.36'],
  PodTopologyLabels: ['1.33'],
  SecurityContextDeny: ['1.25', '1.30'],
  ValidatingAdmissionPolicy: ['1.26'],
};

/** The admission plugins of a minor, sorted. */
export function admissionPlugins(minor: string): readonly string[] {
  const passing = Object.entries(PASSING).filter(
    ([, [since, until]]) => isSince(minor, since) && !(until && isSince(minor, until)),
  );
  return [...LASTING, ...passing.map(([name]) => name)].sort();
}
