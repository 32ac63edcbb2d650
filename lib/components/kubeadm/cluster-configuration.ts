import type { ClusterPlan, PoolPlan } from '../../plan';
import type { Flags } from '../arguments';
import { volumesOf as apiServerVolumes } from '../control-plane/kube-apiserver';
import { addedFlags as apiServerFlags } from '../control-plane/kube-apiserver-flags';
import { volumesOf as controllerManagerVolumes } from '../control-plane/kube-controller-manager';
import { addedFlags as controllerManagerFlags } from '../control-plane/kube-controller-manager-flags';
import { VOLUMES as schedulerVolumes } from '../control-plane/kube-scheduler';
import { addedFlags as schedulerFlags } from '../control-plane/kube-scheduler-flags';
import { accessFlags, addedFlags as etcdFlags } from '../etcd/etcd-flags';
import type { HostVolume } from '../host-volume';
import { extraArgs } from './extra-arguments';
import { extraVolumes } from './extra-volumes';
import { imageMeta, imageRepository } from './images';

type Program = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler';

/** What all control planes have alike. kubeadm keeps it in the ConfigMap kubeadm-config, and joiners read it there. */
export function clusterConfiguration(plan: ClusterPlan, pool: PoolPlan): object {
  const { endpoint } = plan;
  const extras = (program: Program, flags: Flags, volumes: readonly HostVolume[]) => ({
    extraArgs: extraArgs(program, flags, plan, pool),
    ...extraVolumes(program, pool, volumes),
  });
  return {
    apiVersion: plan.release.kubeadm.apiVersion,
    kind: 'ClusterConfiguration',
    apiServer: {
      certSANs: [...new Set([endpoint.host, endpoint.address, ...endpoint.names])],
      ...extras('kube-apiserver', apiServerFlags(plan), apiServerVolumes(plan, pool)),
    },
    certificatesDir: '/etc/kubernetes/pki',
    clusterName: plan.name,
    controlPlaneEndpoint: endpoint.hostPort,
    controllerManager: extras(
      'kube-controller-manager',
      controllerManagerFlags(plan, pool),
      controllerManagerVolumes(plan, pool),
    ),
    dns: imageMeta(plan, 'coredns'),
    etcd: stacked(plan) ? { local: localEtcd(plan, pool) } : { external: externalEtcd(plan) },
    imageRepository: imageRepository(plan),
    kubernetesVersion: plan.version,
    networking: networking(plan),
    scheduler: extras('kube-scheduler', schedulerFlags(plan), schedulerVolumes),
  };
}

function networking({ networks }: ClusterPlan): object {
  return { dnsDomain: networks.dnsDomain, podSubnet: networks.pods, serviceSubnet: networks.services };
}

/** Whether the main etcd cluster lives on the control planes. */
export function stacked(plan: ClusterPlan): boolean {
  return plan.pools.some(
    ({ roles, etcdCluster }) => roles.includes('control-plane') && etcdCluster?.name === 'main',
  );
}

/** Without the flags of a static bootstrap: kubeadm adds one member after another. */
function localEtcd(plan: ClusterPlan, pool: PoolPlan): object {
  const cluster = pool.etcdCluster;
  const flags = cluster ? { ...accessFlags(plan, cluster), ...etcdFlags(cluster) } : {};
  return {
    ...imageMeta(plan, 'etcd'),
    dataDir: '/var/lib/etcd',
    extraArgs: extraArgs('etcd', flags, plan, pool),
  };
}

function externalEtcd({ etcdClusters }: ClusterPlan): object {
  return {
    caFile: '/etc/kubernetes/pki/etcd/ca.crt',
    certFile: '/etc/kubernetes/pki/apiserver-etcd-client.crt',
    endpoints: etcdClusters.flatMap(({ name, clientUrls }) => (name === 'main' ? clientUrls : [])),
    keyFile: '/etc/kubernetes/pki/apiserver-etcd-client.key',
  };
}
