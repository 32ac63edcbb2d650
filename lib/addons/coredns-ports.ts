import { k8s } from 'cdk8s-plus-27';
import type { ClusterPlan } from '../plan';

/** Prometheus scrapes it; the Service's annotations say so. */
export const METRICS_PORT = 9153;

/** Probe ports, and the names that they have since 1.34 (kubernetes#131587). */
const LIVENESS = { name: 'liveness-probe', port: 8080 };
const READINESS = { name: 'readiness-probe', port: 8181 };

/** What the container listens on. */
export function ports({ release }: ClusterPlan): k8s.ContainerPort[] {
  const probed = release.coredns.namedProbePorts ? [LIVENESS, READINESS] : [];
  return [
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
    { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
    { name: 'metrics', containerPort: METRICS_PORT, protocol: 'TCP' },
    ...probed.map(({ name, port }) => ({ name, containerPort: port, protocol: 'TCP' })),
  ];
}

/** Is it alive, and has it read the cluster's names? */
export function probes({ release }: ClusterPlan): Pick<k8s.Container, 'livenessProbe' | 'readinessProbe'> {
  const { fromNumber, fromString } = k8s.IntOrString;
  const at = (path: string, { name, port }: typeof LIVENESS) => ({
    path,
    port: release.coredns.namedProbePorts ? fromString(name) : fromNumber(port),
    scheme: 'HTTP',
  });
  return {
    livenessProbe: {
      failureThreshold: 5,
      httpGet: at('/health', LIVENESS),
      initialDelaySeconds: 60,
      successThreshold: 1,
      timeoutSeconds: 5,
    },
    readinessProbe: { httpGet: at('/ready', READINESS) },
  };
}
