import { k8s } from 'cdk8s-plus-27';
import type { ClusterPlan } from '../plan';
import { ports, probes } from './coredns-ports';
import { apart, labels, spread } from './coredns-spread';

export { labels };

/** kubeadm's CPU; DNS is bound by it, so there is no limit that would slow it down. */
const CPU = '100m';

const TOLERATIONS: readonly k8s.Toleration[] = [
  { key: 'CriticalAddonsOnly', operator: 'Exists' },
  { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
];

/** CoreDNS's replicas, spread over nodes. */
export function deployment(plan: ClusterPlan): k8s.KubeDeploymentProps {
  return {
    metadata: { labels, name: 'coredns', namespace: 'kube-system' },
    spec: {
      replicas: plan.sizing.corednsReplicas.value,
      selector: { matchLabels: labels },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: k8s.IntOrString.fromNumber(1) },
      },
      template: { metadata: { labels }, spec: pod(plan) },
    },
  };
}

/** `dnsPolicy: Default` gives it the node's resolvers: it cannot ask itself. */
function pod(plan: ClusterPlan): k8s.PodSpec {
  return {
    affinity: { podAntiAffinity: apart },
    containers: [container(plan)],
    dnsPolicy: 'Default',
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    priorityClassName: 'system-cluster-critical',
    serviceAccountName: 'coredns',
    tolerations: [...TOLERATIONS],
    ...spread(plan),
    volumes: [
      {
        name: 'config-volume',
        configMap: { name: 'coredns', items: [{ key: 'Corefile', path: 'Corefile' }] },
      },
    ],
  };
}

function container(plan: ClusterPlan): k8s.Container {
  return {
    name: 'coredns',
    image: plan.images.coredns,
    imagePullPolicy: 'IfNotPresent',
    args: ['-conf', '/etc/coredns/Corefile'],
    ports: ports(plan),
    ...probes(plan),
    resources: resources(plan.sizing.corednsMemoryMiB.value),
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    },
    volumeMounts: [{ name: 'config-volume', mountPath: '/etc/coredns', readOnly: true }],
  };
}

/** All replicas grow at once when they list anew, so a node must have for each what it may take. */
function resources(memory: number): k8s.ResourceRequirements {
  return {
    limits: { memory: mebibytes(memory) },
    requests: { cpu: k8s.Quantity.fromString(CPU), memory: mebibytes(memory) },
  };
}

function mebibytes(value: number): k8s.Quantity {
  return k8s.Quantity.fromString(`${value}Mi`);
}
