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

/** Of one node: the kubelet's two, one for heartbeats alone; kube-proxy's; the pod network's. */
const PER_NODE = 4;

/** Of one control plane: controller manager, scheduler, and what people and operators have open. */
const PER_CONTROL_PLANE = 100;

/** What may come at once, and why: on the day on which one balancer is left. */
export function connectionsOf(nodes: number, controlPlanes: number): { value: number; reason: string } {
  return {
    value: PER_NODE * nodes + PER_CONTROL_PLANE * controlPlanes,
    reason: `${PER_NODE} of each node and ${PER_CONTROL_PLANE} of each control plane`,
  };
}

/** Steps, so that not every further node lets haproxy start anew. */
const STEP = 1000;
const LEAST = 4000;

/** Twice what may come: those that are new, and those that nobody has told yet that they are over. */
function planConnections({ maxNodes, load: { controlPlanes, sourcePorts } }: Scale): Derived<number> {
  // 16384 to 60999 less those for Services: what `sysctl` leaves a balancer for one server.
  const ports = { value: sourcePorts, what: 'ports from a balancer to the one API server that is left' };
  const { value, reason } = connectionsOf(maxNodes.value, controlPlanes);
  const wanted = Math.max(LEAST, STEP * Math.ceil((2 * value) / STEP));
  const why = `${reason} may come: twice that in steps of ${STEP}, at least ${LEAST}`;
  const source = 'ours; openshift machine-config-operator has 20,000 whatever the number of nodes';
  return wanted <= ports.value
    ? derive(wanted, why, source, ports)
    : derive(
        ports.value,
        `${why}; ${wanted} would be more than there are ports to one server`,
        source,
        ports,
      );
}

export function planBalancer(scale: Scale): BalancerSizing {
  const { byHand } = scale;
  const kubelet = 'kubelet streamingConnectionIdleTimeout; kubernetes/kubeadm#2227, #1685';
  return {
    balancerMaxConnections: choose(byHand.balancerMaxConnections, planConnections(scale)),
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
      derive(60, 'until both sides are connected', 'ours; kubeadm ha-considerations has 35'),
    ),
    balancerTunnelSeconds: choose(
      byHand.balancerTunnelSeconds,
      derive(4 * 3600, 'as long as a kubelet keeps an idle shell', kubelet),
    ),
  };
}
