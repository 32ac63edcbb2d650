import { conntrackIssues } from '../../addons/kube-proxy-configuration';
import { type Artifact, directory, type File, file, secret } from '../../artifacts';
import type { ClusterPlan, FlaggedComponent, Issue, MachinePlan, PoolPlan } from '../../plan';
import type { Component } from '../component';
import { writtenByKubeadm } from '../etcd/etcd';
import { etcdCluster } from '../etcd/etcd-member';
import { placesByHand } from '../kubelet/kubelet-document';
import { overridden } from '../overridden';
import { alikeIssues } from './alike';
import { stacked } from './cluster-configuration';
import { etcdDocuments } from './etcd-configuration';
import { repeatedIssues } from './extra-arguments';
import { imageIssues } from './images';
import { initDocuments } from './init-configuration';
import { discoveryFile, joinDocument } from './join-configuration';
import { kubeletPatch } from './kubelet-patch';
import { patchesFolder } from './patches-folder';
import { controlPlaneService, joinService } from './service';
import { staticPodPatches } from './static-pod-patches';

const FOLDER = '/etc/kubernetes/kubeadm';

/** The components whose flags kubeadm passes on in ClusterConfiguration. */
const CONTROL_PLANE = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;

/**
 * What kubeadm reads. With `bootstrap: kubeadm` it makes the cluster from it; with `static` it renews certificates
 * and, once `kubeadm init phase upload-config` has been run, upgrades nodes.
 */
export const kubeadm: Component = {
  name: 'kubeadm',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: (plan, pool) => [...conntrackIssues(plan, pool), ...kubeadmIssues(plan, pool)],
  forPool: (plan, pool) => (pool.roles.includes('node') ? sharedByNodes(plan, pool) : []),
  forMachine: (plan, pool, machine) => [
    ...(pool.roles.includes('control-plane') ? [init(plan, pool, machine)] : []),
    ...(pool.roles.includes('node') ? [join(plan, pool, machine)] : []),
    ...(hasOwnEtcd(plan, pool) ? [etcd(plan, pool, machine)] : []),
    ...startService(plan, pool, machine),
  ],
};

/** What only matters where kubeadm makes the cluster. */
function kubeadmIssues(plan: ClusterPlan, pool: PoolPlan): Issue[] {
  if (plan.bootstrap === 'static' || !pool.roles.includes('control-plane')) return [];
  return [
    ...imageIssues(plan, stacked(plan) ? ['coredns', 'etcd'] : ['coredns']),
    ...alikeIssues(plan, pool),
    ...CONTROL_PLANE.flatMap((component) => repeatedIssues(component, plan, pool)),
  ];
}

function sharedByNodes(plan: ClusterPlan, pool: PoolPlan): Artifact[] {
  const patch = kubeletPatch(plan, pool);
  return [
    directory(patchesFolder, 'patches to what kubeadm writes on this machine'),
    ...(patch ? [kubeletPatchFile(patch, pool)] : []),
    ...staticPodPatches(plan, pool),
    ...(plan.bootstrap === 'kubeadm' ? [discovery] : []),
    ...(plan.bootstrap === 'kubeadm' && pool.roles.includes('worker') ? [joinService(pool)] : []),
  ];
}

/** kubeadm takes the token of this file also for the kubelet, so that none stands in join.yaml. */
const discovery = secret(discoveryFile, 'kubeconfig with the endpoint, its CA and the bootstrap token');

function kubeletPatchFile(patch: object, pool: PoolPlan): File {
  const path = `${patchesFolder}/kubeletconfiguration+merge.yaml`;
  const made = file(
    path,
    { format: 'yaml', documents: [patch] },
    'what these kubelets have otherwise than the first',
  );
  return overridden(made, placesByHand(pool));
}

function init(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): File {
  const documents = initDocuments(plan, pool, machine);
  const made = file(`${FOLDER}/init.yaml`, { format: 'yaml', documents }, 'what kubeadm init reads');
  return overridden(made, [...flagPlaces(pool, [...CONTROL_PLANE, 'kubelet']), ...placesByHand(pool)]);
}

function join(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): File {
  const documents = [joinDocument(plan, pool, machine)];
  const made = file(`${FOLDER}/join.yaml`, { format: 'yaml', documents }, 'what kubeadm join reads');
  return overridden(made, flagPlaces(pool, ['kubelet']));
}

function etcd(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): File {
  const documents = etcdDocuments(plan, pool, machine);
  const made = file(
    `${FOLDER}/etcd.yaml`,
    { format: 'yaml', documents },
    'what kubeadm init phase etcd local reads',
  );
  return overridden(made, flagPlaces(pool, ['etcd']));
}

/** Workers have theirs from the pool. */
function startService(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): readonly Artifact[] {
  const own = plan.bootstrap === 'kubeadm' && pool.roles.includes('control-plane');
  return own ? controlPlaneService(plan, pool, machine) : [];
}

/** kubeadm always writes --initial-cluster, and etcd refuses to start with a second way of discovery beside it. */
function hasOwnEtcd(plan: ClusterPlan, pool: PoolPlan): boolean {
  return (
    pool.roles.includes('etcd') && !writtenByKubeadm(plan, pool) && etcdCluster(pool).discovery.by === 'list'
  );
}

function flagPlaces({ settings }: PoolPlan, components: readonly FlaggedComponent[]): string[] {
  return components.flatMap((component) => Object.values(settings.flags[component]).map(({ path }) => path));
}
