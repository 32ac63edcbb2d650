import type { OperatingSystem } from '../os';
import type { EndpointPlan, Role } from './plan';

/** How haproxy and keepalived run on the machines of a pool, if they do. */
export function balancerOn(
  { balancer }: Pick<EndpointPlan, 'balancer'>,
  { os, roles }: { readonly os: OperatingSystem; readonly roles: readonly Role[] },
): 'none' | 'pods' | 'units' {
  if (balancer !== 'haproxy-keepalived' || !roles.includes('control-plane')) return 'none';
  return os.balancer ? 'units' : 'pods';
}
