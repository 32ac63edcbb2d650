import { choose, type Derived, derive } from '../derived';
import type { Scale } from './scale';

/** What a balancer before the API servers holds, and for how long. */
export interface BalancerSizing {
  readonly balancerMaxConnections: Derived<number>;
  readonly balancerConnectSeconds: Derived<number>;
  /** How long a connection without a tunnel may be silent. */
  readonly balancerIdleSeconds: Derived<number>;
  /** How long an established one may be silent: watches, logs, shells. */
  readonly balancerTunnelSeconds: Derived<number>;
}

export function planBalancer({ load, maxNodes, byHand }: Scale): BalancerSizing {
  // 16384 to 60999 less those for Services: what `sysctl` leaves a balancer for one server.
  const ports = {
    value: load.sourcePorts,
    what: 'ports from a balancer to the one API server that is left',
  };
  const nodes = maxNodes.value;
  const kubelet = 'kubelet streamingConnectionIdleTimeout; kubernetes/kubeadm#2227, #1685';
  return {
    balancerMaxConnections: choose(
      byHand.balancerMaxConnections,
      derive(
        Math.min(ports.value, Math.max(4000, 8 * nodes)),
        `8 connections for each of ${nodes} nodes, all through one balancer; at least 4,000`,
        'openshift machine-config-operator: 40,000 at 5,000 nodes',
        ports,
      ),
    ),
    balancerConnectSeconds: choose(
      byHand.balancerConnectSeconds,
      derive(
        5,
        'an API server on the same network answers at once or not at all',
        'kubeadm ha-considerations',
      ),
    ),
    balancerIdleSeconds: choose(
      byHand.balancerIdleSeconds,
      derive(60, 'until both sides are connected', 'openshift machine-config-operator haproxy.cfg'),
    ),
    balancerTunnelSeconds: choose(
      byHand.balancerTunnelSeconds,
      derive(4 * 3600, 'as long as a kubelet keeps an idle shell', kubelet),
    ),
  };
}
