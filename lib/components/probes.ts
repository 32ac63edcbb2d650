import { k8s } from 'cdk8s-plus-27';
import type { ProbePaths, Release } from '../releases/release';

/** What the kubelet asks to learn whether a container is well. */
export interface ProbeTarget {
  /** Undefined for the pod's own address. */
  readonly host: string | undefined;
  readonly paths: ProbePaths;
  readonly port: number;
  readonly scheme: 'HTTP' | 'HTTPS';
}

/** kubeadm, util/staticpod/utils.go. The start may take four minutes, timeoutForControlPlane's default. */
const TIMING = {
  liveness: { initialDelaySeconds: 10, timeoutSeconds: 15, periodSeconds: 10, failureThreshold: 8 },
  readiness: { timeoutSeconds: 15, periodSeconds: 1, failureThreshold: 3 },
  startup: { initialDelaySeconds: 10, timeoutSeconds: 15, periodSeconds: 10, failureThreshold: 24 },
} as const;

/** The name that kubeadm gives the port since 1.34 (kubernetes/kubernetes#132776). */
const PORT_NAME = 'probe-port';

/** A container's probes as kubeadm writes them, and its list of ports where they ask a port by name. */
export function probesOf(
  { staticPods }: Release,
  target: ProbeTarget,
): Pick<k8s.Container, 'livenessProbe' | 'ports' | 'readinessProbe' | 'startupProbe'> {
  const named = staticPods.namedProbePorts;
  const port = named ? k8s.IntOrString.fromString(PORT_NAME) : k8s.IntOrString.fromNumber(target.port);
  const get = (path: string): k8s.HttpGetAction => ({ host: target.host, path, port, scheme: target.scheme });
  const { liveness, readiness, startup } = target.paths;
  return {
    livenessProbe: { httpGet: get(liveness), ...TIMING.liveness },
    readinessProbe: readiness === undefined ? undefined : { httpGet: get(readiness), ...TIMING.readiness },
    startupProbe: { httpGet: get(startup), ...TIMING.startup },
    ports: named ? [{ containerPort: target.port, name: PORT_NAME, protocol: 'TCP' }] : undefined,
  };
}
