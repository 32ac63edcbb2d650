import type { ClusterModel } from '../constructs';
import { type Issue, named } from '../plan';
import { addonCopies } from './addon-copies';
import { anonymousRequests } from './anonymous-requests';
import { apiEndpoint } from './api-endpoint';
import { apiNames } from './api-names';
import { apiResources } from './api-resources';
import { apiStart } from './api-start';
import { auditLog } from './audit-log';
import { balancerBackends } from './balancer-backends';
import { balancerCapacity } from './balancer-capacity';
import { balancerChecks } from './balancer-checks';
import { balancerTimeouts } from './balancer-timeouts';
import { certificates } from './certificates';
import { cgroups } from './cgroups';
import { clusterDomain } from './cluster-domain';
import { conntrack } from './conntrack';
import { controllers } from './controllers';
import { corefile } from './corefile';
import { crioConfiguration } from './crio-configuration';
import { diskSpace } from './disk-space';
import { dnsAddress } from './dns-address';
import { dnsForward } from './dns-forward';
import { dnsPorts } from './dns-ports';
import { dnsStub } from './dns-stub';
import { etcdClients } from './etcd-clients';
import { etcdEndpoints } from './etcd-endpoints';
import { etcdIndependence } from './etcd-independence';
import { etcdMembership } from './etcd-membership';
import { etcdNames } from './etcd-names';
import { etcdQuorum } from './etcd-quorum';
import { etcdQuota } from './etcd-quota';
import { etcdStorage } from './etcd-storage';
import { etcdTiming } from './etcd-timing';
import { etcdTokens } from './etcd-tokens';
import { etcdUrls } from './etcd-urls';
import { failureDomains } from './failure-domains';
import { firewall } from './firewall';
import { flagClashes } from './flag-clashes';
import { flagHarms } from './flag-harms';
import { frontProxy } from './front-proxy';
import { goaway } from './goaway';
import { hostNames } from './host-names';
import { imageMirrors } from './image-mirrors';
import { imagePolicy } from './image-policy';
import { images } from './images';
import { toldOnce } from './issues';
import { kernelModules } from './kernel-modules';
import { kernelSettings } from './kernel-settings';
import { kubeadmAgreement } from './kubeadm-agreement';
import { kubeadmDocuments } from './kubeadm-documents';
import { kubeadmRelease } from './kubeadm-release';
import { kubeletAddresses } from './kubelet-addresses';
import { kubeletHarms } from './kubelet-harms';
import { kubeletRotation } from './kubelet-rotation';
import { kubeletServing } from './kubelet-serving';
import { kubeletStart } from './kubelet-start';
import { localPorts } from './local-ports';
import { machineNetwork } from './machine-network';
import { memorySwap } from './memory-swap';
import { mirrorNames } from './mirror-names';
import { mounts } from './mounts';
import { mtu } from './mtu';
import { nameServers } from './name-servers';
import { neighbourTable } from './neighbour-table';
import { networkFiles } from './network-files';
import { networkFolders } from './network-folders';
import { networkOverlap } from './network-overlap';
import { nodeAllocatable } from './node-allocatable';
import { nodeBlocks } from './node-blocks';
import { nodeHeartbeats } from './node-heartbeats';
import { nodeNames } from './node-names';
import { nodePorts } from './node-ports';
import { ownPods } from './own-pods';
import { ownership } from './ownership';
import { paths } from './paths';
import { pauseImage } from './pause-image';
import { podFolder } from './pod-folder';
import { podNetwork } from './pod-network';
import { podPlacement } from './pod-placement';
import { podReferences } from './pod-references';
import { podValues } from './pod-values';
import { podVolumes } from './pod-volumes';
import { ports } from './ports';
import { probeAnswers } from './probe-answers';
import { probes } from './probes';
import { registryFiles } from './registry-files';
import { fields } from './releases/fields';
import { flags } from './releases/flags';
import { gates } from './releases/gates';
import { versions } from './releases/versions';
import { replicas } from './replicas';
import type { Rule } from './rule';
import { runtimeEndpoint } from './runtime-endpoint';
import { runtimeHandlers } from './runtime-handlers';
import { runtimeRelease } from './runtime-release';
import { schedulerConfig } from './scheduler-config';
import { sealedAccess } from './sealed-access';
import { secretModes } from './secret-modes';
import { secrets } from './secrets';
import { selectors } from './selectors';
import { selinux } from './selinux';
import { serviceAccount } from './service-account';
import { serviceNetwork } from './service-network';
import { settingNames } from './setting-names';
import { staticPods } from './static-pods';
import { swap } from './swap';
import { tlsCiphers } from './tls-ciphers';
import { tokenLifetime } from './token-lifetime';
import { unitKeys } from './unit-keys';
import { unitMasks } from './unit-masks';
import { unitNames } from './unit-names';
import { unitStart } from './unit-start';
import { urls } from './urls';
import { virtualAddress } from './virtual-address';
import { virtualRouterIds } from './virtual-router-ids';
import { virtualRouterPriorities } from './virtual-router-priorities';
import { yamlFiles } from './yaml-files';

export type * from './rule';

/** Every rule over the whole cluster. */
export const rules: readonly Rule[] = [
  addonCopies,
  anonymousRequests,
  apiEndpoint,
  apiNames,
  apiResources,
  apiStart,
  auditLog,
  balancerBackends,
  balancerCapacity,
  balancerChecks,
  balancerTimeouts,
  certificates,
  cgroups,
  clusterDomain,
  conntrack,
  controllers,
  corefile,
  crioConfiguration,
  diskSpace,
  dnsAddress,
  dnsForward,
  dnsPorts,
  dnsStub,
  etcdClients,
  etcdEndpoints,
  etcdIndependence,
  etcdMembership,
  etcdNames,
  etcdQuorum,
  etcdQuota,
  etcdStorage,
  etcdTiming,
  etcdTokens,
  etcdUrls,
  failureDomains,
  fields,
  firewall,
  flagClashes,
  flagHarms,
  flags,
  frontProxy,
  gates,
  goaway,
  hostNames,
  imageMirrors,
  imagePolicy,
  images,
  kernelModules,
  kernelSettings,
  kubeadmAgreement,
  kubeadmDocuments,
  kubeadmRelease,
  kubeletHarms,
  kubeletRotation,
  kubeletStart,
  localPorts,
  machineNetwork,
  memorySwap,
  mirrorNames,
  mounts,
  mtu,
  nameServers,
  neighbourTable,
  networkFiles,
  networkFolders,
  networkOverlap,
  nodeAllocatable,
  nodeBlocks,
  nodeNames,
  nodePorts,
  ownPods,
  ownership,
  paths,
  pauseImage,
  podFolder,
  podNetwork,
  podPlacement,
  podReferences,
  podValues,
  podVolumes,
  ports,
  probeAnswers,
  probes,
  registryFiles,
  replicas,
  runtimeEndpoint,
  runtimeHandlers,
  runtimeRelease,
  schedulerConfig,
  sealedAccess,
  secretModes,
  secrets,
  selinux,
  selectors,
  serviceAccount,
  serviceNetwork,
  settingNames,
  staticPods,
  swap,
  kubeletAddresses,
  kubeletServing,
  nodeHeartbeats,
  tlsCiphers,
  tokenLifetime,
  unitKeys,
  unitMasks,
  unitNames,
  unitStart,
  urls,
  versions,
  virtualAddress,
  virtualRouterIds,
  virtualRouterPriorities,
  yamlFiles,
];

/** Rules of what a file has to be before any other rule has something to read in it. */
const shapes: readonly Rule[] = [staticPods, yamlFiles];

/** Of a file without its shape nothing else is asked: fifty others would follow. */
export function checkShapes(model: ClusterModel): Issue[] {
  return toldOnce(shapes.flatMap((rule) => named(rule.name, rule.check(model))));
}

/** What all other rules find in the finished cluster. */
export function checkModel(model: ClusterModel): Issue[] {
  const others = rules.filter((rule) => !shapes.includes(rule));
  return toldOnce(others.flatMap((rule) => named(rule.name, rule.check(model))));
}
