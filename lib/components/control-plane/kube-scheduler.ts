import { type File, secret } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import { collisions } from '../arguments';
import type { Component } from '../component';
import { kubeconfigVolume } from '../host-volume';
import { staticPod } from '../static-pod';
import { probeHost, reachableFrom } from './bind-address';
import { addedFlags, kubeadmFlags, protectedFlags } from './kube-scheduler-flags';

const PORT = 10259;

/** What kubeadm mounts. */
export const VOLUMES = [kubeconfigVolume('/etc/kubernetes/scheduler.conf')];

const KUBECONFIG = secret('/etc/kubernetes/scheduler.conf', 'how the scheduler reaches the API');

/** The scheduler, as a static pod on each control plane; one of them leads. */
export const kubeScheduler: Component = {
  name: 'kube-scheduler',
  roles: ['control-plane'],
  ports: (_plan, pool) => [
    {
      port: PORT,
      protocol: 'tcp',
      from: reachableFrom('kube-scheduler', pool),
      purpose: 'health and metrics of kube-scheduler',
    },
  ],
  validate: (plan, pool) =>
    collisions('kube-scheduler', protectedFlags, pool, { ...kubeadmFlags, ...addedFlags(plan) }),
  forPool: (plan, pool) => [KUBECONFIG, ...(plan.bootstrap === 'static' ? [manifest(plan, pool)] : [])],
};

function manifest(plan: ClusterPlan, pool: PoolPlan): File {
  return staticPod(plan, pool, {
    name: 'kube-scheduler',
    reason: 'places pods on nodes',
    flags: { ...kubeadmFlags, ...addedFlags(plan) },
    probe: {
      host: probeHost('kube-scheduler', pool),
      paths: plan.release.staticPods.probes.kubeScheduler,
      port: PORT,
      scheme: 'HTTPS',
    },
    requests: { cpu: '100m' },
    volumes: VOLUMES,
  });
}
