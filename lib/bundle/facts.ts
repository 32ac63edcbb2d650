import { apiServers } from '../check/read/programs';
import type { ClusterModel } from '../constructs';
import type { ClusterPlan, EtcdClusterPlan } from '../plan';
import { versionIn } from '../releases/image-version';
import { nodeFacts } from './node-facts';

/**
 * What a cluster that lives does not simply change, by field of the description, each as one text. The index carries
 * it, so that the next bundle of the same cluster can be compared with this one (`living/`).
 */
export type Facts = Readonly<Record<string, string>>;

export function factsOf(model: ClusterModel): Facts {
  const { plan } = model;
  return {
    bootstrap: plan.bootstrap,
    cni: plan.cni,
    controlPlanes: plan.controlPlanes.map(({ address, name }) => `${name}=${address}`).join(','),
    endpoint: plan.endpoint.hostPort,
    ...Object.assign({}, ...plan.etcdClusters.map((cluster) => etcdFacts(plan, cluster))),
    firstControlPlane: plan.controlPlanes[0]?.name ?? '',
    ...flagFacts(model),
    kubeletIdentity: plan.kubeletIdentity,
    kubernetes: plan.version,
    name: plan.name,
    ...networkFacts(plan),
    ...nodeFacts(plan),
    pkiLayout: plan.pkiLayout,
    proxyMode: plan.proxyMode,
  };
}

function networkFacts({ networks }: ClusterPlan): Facts {
  return {
    'networks.dnsDomain': networks.dnsDomain,
    'networks.machines': networks.machines,
    'networks.nodeMask': String(networks.nodeMask.value),
    'networks.pods': networks.pods,
    'networks.services': networks.services,
  };
}

function flagFacts(model: ClusterModel): Facts {
  const { flags, given } = apiServers(model)[0] ?? {};
  return {
    // The default of kube-apiserver.
    'flags.kube-apiserver.etcd-prefix': flags?.get('etcd-prefix') ?? '/registry',
    ...issuerFact(given?.get('service-account-issuer'), model.plan.networks.dnsDomain),
  };
}

/** Only where it does not follow from the domain, as the API server and kubeadm have it by themselves. */
function issuerFact(issuers: readonly string[] | undefined, dnsDomain: string): Facts {
  const text = issuers?.join(',') ?? '';
  if (text === '' || text === usualIssuer(dnsDomain)) return {};
  return { 'flags.kube-apiserver.service-account-issuer': text };
}

/** Whose tokens pods hold where no other is set. */
export function usualIssuer(dnsDomain: string): string {
  return `https://kubernetes.default.svc.${dnsDomain}`;
}

/** What the members of a cluster run: `3.6.8`. */
export function etcdVersion({ images, pools }: ClusterPlan, { name }: EtcdClusterPlan): string {
  const image = pools.find(({ etcdCluster }) => etcdCluster?.name === name)?.runs.images.etcd ?? images.etcd;
  return versionIn(image) ?? image;
}

function etcdFacts(plan: ClusterPlan, cluster: EtcdClusterPlan): Facts {
  const { discovery, members, name, resources } = cluster;
  return {
    ...(discovery.by === 'srv' ? { [`etcd.${name}.discoverySrv`]: discovery.domain } : {}),
    [`etcd.${name}.members`]: members.map((member) => `${member.name}=${member.peerUrl}`).join(','),
    ...(resources.length > 0 ? { [`etcd.${name}.resources`]: [...resources].sort().join(',') } : {}),
    [`etcd.${name}.version`]: etcdVersion(plan, cluster),
  };
}
