import type { EndpointSpec } from '../spec';
import { type Cidr, isHostOf, parseAddress } from './address';
import { error, type Issue, quoted } from './issue';
import type { EndpointPlan } from './plan';
import type { MachineSeed } from './range';

/** Where API servers listen: the default of `--secure-port`, and of kubeadm's `bindPort`. */
export const apiPort = 6443;

export function planEndpoint(
  spec: EndpointSpec,
  gateway: string | undefined,
  controlPlanes: readonly MachineSeed[],
  machines: Cidr | undefined,
  issues: Issue[],
): EndpointPlan {
  const balancer = balancerOf(spec, controlPlanes.length);
  const port = spec.port ?? (balancer === 'haproxy-keepalived' ? 8443 : apiPort);
  const host = spec.name ?? spec.address;
  const address = parseAddress(spec.address);
  if (address === undefined) {
    issues.push(
      error(
        'endpoint.address',
        `${quoted(spec.address)} is not an IPv4 address`,
        'write four numbers from 0 to 255',
      ),
    );
  } else {
    checks[balancer](spec, port, address, controlPlanes, machines, issues);
  }
  if (balancer === 'haproxy-keepalived' && spec.address === gateway) {
    const message = `${spec.address} is networks.gateway too, and keepalived gives it to control planes`;
    issues.push(error('endpoint.address', message, 'choose a free address'));
  }
  if (balancer !== 'haproxy-keepalived' && spec.virtualRouterId !== undefined) {
    const message = `${spec.virtualRouterId} would have no effect: the balancer is ${balancer}`;
    issues.push(error('endpoint.virtualRouterId', message, 'remove it'));
  }
  return {
    address: spec.address,
    host,
    names: spec.names ?? [],
    port,
    hostPort: `${host}:${port}`,
    url: `https://${host}:${port}`,
    balancer,
    virtualRouterId: spec.virtualRouterId ?? 51,
  };
}

/** What stands before the API servers; where none is found, such as in a range that is none, several were meant. */
export function balancerOf({ balancer }: EndpointSpec, controlPlanes: number): EndpointPlan['balancer'] {
  return balancer ?? (controlPlanes === 1 ? 'none' : 'haproxy-keepalived');
}

type Check = (
  spec: EndpointSpec,
  port: number,
  address: number,
  controlPlanes: readonly MachineSeed[],
  machines: Cidr | undefined,
  issues: Issue[],
) => void;

const checks: Readonly<Record<EndpointPlan['balancer'], Check>> = {
  external: () => {},

  'haproxy-keepalived': (spec, port, address, _controlPlanes, machines, issues) => {
    if (machines && !isHostOf(machines, address)) {
      const message = `${spec.address} is not in networks.machines (${machines.text})`;
      issues.push(
        error(
          'endpoint.address',
          message,
          'choose a free address there: keepalived moves it between machines of one segment',
        ),
      );
    }
    if (port === apiPort) {
      issues.push(
        error(
          'endpoint.port',
          `${port} is the API server's own on the same machines`,
          'choose another, such as 8443',
        ),
      );
    }
  },

  none: (spec, port, _address, controlPlanes, _machines, issues) => {
    const [first] = controlPlanes;
    if (controlPlanes.length > 1) {
      issues.push(
        error(
          'endpoint.balancer',
          `none cannot serve ${controlPlanes.length} control planes`,
          'use haproxy-keepalived, or external with a balancer of yours',
        ),
      );
    } else if (first && parseAddress(first.address) !== undefined && first.address !== spec.address) {
      const message = `${spec.address} is not the only control plane's (${first.name} has ${first.address})`;
      issues.push(
        error('endpoint.address', message, `use ${first.address}, or set endpoint.balancer to external`),
      );
    }
    if (port !== apiPort) {
      issues.push(
        error('endpoint.port', `${port} is not where the API server listens (${apiPort})`, 'remove it'),
      );
    }
  },
};
