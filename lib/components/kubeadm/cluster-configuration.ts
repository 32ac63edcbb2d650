import type { ClusterPlan, PoolPlan } from '../../plan';
import { volumesOf as apiServerVolumes } from '../control-plane/kube-apiserver';
import { addedFlags as apiServerFlags } from '../control-plane/kube-apiserver-flags';
import { volumesOf as controllerManagerVolumes } from '../control-plane/kube-controller-manager';
import { addedFlags as controllerManagerFlags } from '../control-plane/kube-controller-manager-flags';
import { VOLUMES as schedulerVolumes } from '../control-plane/kube-scheduler';
import { addedFlags as schedulerFlags } from '../control-plane/kube-scheduler-flags';
import { accessFlags, addedFlags as etcdFlags } from '../etcd/etcd-flags';
import { extraArgs } from './extra-arguments';
import { extraVolumes } from './extra-volumes';
import { imageMeta, imageRepository } from './images';

/** What all control planes have alike. kubeadm keeps it in the ConfigMap kubeadm-config, and joiners read it there. */
export function clusterConfiguration(plan: ClusterPlan, pool: PoolPlan): object {
  const { endpoint, networks } = plan;
  return {
    apiVersion: plan.release.kubeadm.apiVersion,
    kind: 'ClusterConfiguration',
    apiServer: {
      certSANs: [...new Set([endpoint.host, endpoint.address])],
      extraArgs: extraArgs('kube-apiserver', apiServerFlags(plan), plan, pool),
      ...extraVolumes('kube-apiserver', pool, apiServerVolumes(plan, pool)),
    },
    certificatesDir: '/etc/kubernetes/pki',
    clusterName: plan.name,
    controlPlaneEndpoint: endpoint.hostPort,
    controllerManager: {
      extraArgs: extraArgs('kube-controller-manager', controllerManagerFlags(plan, pool), plan, pool),
      ...extraVolumes('kube-controller-manager', pool, controllerManagerVolumes(plan, pool)),
    },
    dns: imageMeta(plan, 'coredns'),
    etcd: stacked(plan) ? { local: localEtcd(plan, pool) } : { external: externalEtcd(plan) },
    imageRepository: imageRepository(plan),
    kubernetesVersion: plan.version,
    networking: {
      dnsDomain: networks.dnsDomain,
      podSubnet: networks.pods,
      serviceSubnet: networks.services,
    },
    scheduler: {
      extraArgs: extraArgs('kube-scheduler', schedulerFlags(plan), plan, pool),
      ...extraVolumes('kube-scheduler', pool, schedulerVolumes),
    },
  };
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
