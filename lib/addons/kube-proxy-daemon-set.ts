import { k8s } from 'cdk8s-plus-27';
import type { ClusterPlan } from '../plan';

const labels = { 'k8s-app': 'kube-proxy' };

/**
 * One at a time, kubeadm's way, takes hours on thousands of nodes; a tenth at once is what
 * kubernetes cluster/addons/kube-proxy/kube-proxy-ds.yaml allows. Services keep their rules while it restarts.
 */
const MAX_UNAVAILABLE = '10%';

const MOUNTS: readonly k8s.VolumeMount[] = [
  { mountPath: '/lib/modules', name: 'lib-modules', readOnly: true },
  { mountPath: '/run/xtables.lock', name: 'xtables-lock', readOnly: false },
  { mountPath: '/var/lib/kube-proxy', name: 'kube-proxy' },
];

const VOLUMES: readonly k8s.Volume[] = [
  { name: 'kube-proxy', configMap: { name: 'kube-proxy' } },
  { name: 'lib-modules', hostPath: { path: '/lib/modules' } },
  { name: 'xtables-lock', hostPath: { path: '/run/xtables.lock', type: 'FileOrCreate' } },
];

/** kube-proxy on every node: it shares the host's network and writes its packet rules, so it is privileged. */
export function daemonSet(plan: ClusterPlan): k8s.KubeDaemonSetProps {
  return {
    metadata: { labels, name: 'kube-proxy', namespace: 'kube-system' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: pod(plan) },
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: k8s.IntOrString.fromString(MAX_UNAVAILABLE) },
      },
    },
  };
}

function pod(plan: ClusterPlan): k8s.PodSpec {
  return {
    containers: [container(plan.images['kube-proxy'])],
    hostNetwork: true,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'kube-proxy',
    tolerations: [{ operator: 'Exists' }],
    volumes: [...VOLUMES],
  };
}

function container(image: string): k8s.Container {
  return {
    name: 'kube-proxy',
    image,
    imagePullPolicy: 'IfNotPresent',
    command: [
      '/usr/local/bin/kube-proxy',
      '--config=/var/lib/kube-proxy/config.conf',
      '--hostname-override=$(NODE_NAME)',
    ],
    env: [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
    securityContext: { privileged: true },
    volumeMounts: [...MOUNTS],
  };
}
