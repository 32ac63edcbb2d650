import { type File, secret } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { collisions } from '../arguments';
import type { Component } from '../component';
import { certificateVolumes, type HostVolume, kubeconfigVolume } from '../host-volume';
import { staticPod } from '../static-pod';
import { probeHost, reachableFrom } from './bind-address';
import { addedFlags, kubeadmFlags, protectedFlags, SIGNING_CA } from './kube-controller-manager-flags';

const PORT = 10257;

const CA_KEY = secret('/etc/kubernetes/pki/ca.key', 'signs the certificates that kubelets ask for');
const CA = secret(SIGNING_CA, 'the authority that they are signed by, alone', 0o644);
const KUBECONFIG = secret(
  '/etc/kubernetes/controller-manager.conf',
  'how the controller manager reaches the API',
);

/** The controllers, as a static pod on each control plane; one of them leads. */
export const kubeControllerManager: Component = {
  name: 'kube-controller-manager',
  roles: ['control-plane'],
  ports: (_plan, pool) => [
    {
      port: PORT,
      protocol: 'tcp',
      from: reachableFrom('kube-controller-manager', pool),
      purpose: 'health and metrics of kube-controller-manager',
    },
  ],
  validate: (plan, pool) =>
    collisions('kube-controller-manager', protectedFlags, pool, {
      ...kubeadmFlags(plan),
      ...addedFlags(plan, pool),
    }),
  forPool: (plan, pool) => [
    CA_KEY,
    CA,
    KUBECONFIG,
    ...(plan.bootstrap === 'static' ? [manifest(plan, pool)] : []),
  ],
};

function manifest(plan: ClusterPlan, pool: PoolPlan): File {
  const { probes } = plan.release.staticPods;
  return staticPod(plan, pool, {
    name: 'kube-controller-manager',
    reason: 'the controllers of the cluster',
    flags: { ...kubeadmFlags(plan), ...addedFlags(plan, pool) },
    probe: {
      host: probeHost('kube-controller-manager', pool),
      paths: probes.kubeControllerManager,
      port: PORT,
      scheme: 'HTTPS',
    },
    requests: { cpu: '200m' },
    volumes: volumesOf(plan, pool),
  });
}

/** What kubeadm mounts. */
export function volumesOf(plan: ClusterPlan, pool: PoolPlan): HostVolume[] {
  return [
    ...certificateVolumes(plan, pool),
    ...flexVolumeMount(plan, pool),
    kubeconfigVolume('/etc/kubernetes/controller-manager.conf'),
  ];
}

function flexVolumeMount({ release }: ClusterPlan, { os }: PoolPlan): HostVolume[] {
  if (!release.staticPods.flexVolumeMount) return [];
  return [{ name: 'flexvolume-dir', path: os.volumePlugins, type: 'DirectoryOrCreate', readOnly: false }];
}
