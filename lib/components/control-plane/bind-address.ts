import type { PoolPlan } from '../../plan';
import type { Port } from '../component';

type Loopback = 'kube-controller-manager' | 'kube-scheduler';

/** Where one of the two listens: loopback, as kubeadm has it, unless set by hand so that metrics can be read. */
function bindAddress(component: Loopback, { settings }: PoolPlan): string {
  return settings.flags[component]['bind-address']?.value.at(-1) ?? '127.0.0.1';
}

/** The host that the kubelet asks; the pod's own for a wildcard (kubeadm, util/staticpod, GetSchedulerProbeAddress). */
export function probeHost(component: Loopback, pool: PoolPlan): string | undefined {
  const address = bindAddress(component, pool);
  return ['0.0.0.0', '::'].includes(address) ? undefined : address;
}

/** Who can reach it there. */
export function reachableFrom(component: Loopback, pool: PoolPlan): Port['from'] {
  return bindAddress(component, pool) === '127.0.0.1' ? 'loopback' : 'machines';
}
