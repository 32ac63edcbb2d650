import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';

const API_GROUP = 'rbac.authorization.k8s.io';

/** Lets a subject do in the whole cluster what a ClusterRole allows. */
export function bindClusterRole(chart: Chart, name: string, role: string, subject: k8s.Subject): void {
  new k8s.KubeClusterRoleBinding(chart, `binding ${name}`, {
    metadata: { name },
    roleRef: { apiGroup: API_GROUP, kind: 'ClusterRole', name: role },
    subjects: [subject],
  });
}

/** Lets a subject do in kube-system what the Role of the same name allows. */
export function bindRole(chart: Chart, name: string, subject: k8s.Subject): void {
  new k8s.KubeRoleBinding(chart, `binding ${name}`, {
    metadata: { name, namespace: 'kube-system' },
    roleRef: { apiGroup: API_GROUP, kind: 'Role', name },
    subjects: [subject],
  });
}

/** Everyone whose certificate or token names this group. */
export function group(name: string): k8s.Subject {
  return { apiGroup: API_GROUP, kind: 'Group', name };
}

/** The one whose certificate has this common name. */
export function user(name: string): k8s.Subject {
  return { apiGroup: API_GROUP, kind: 'User', name };
}

/** Pods that run as this account of kube-system. */
export function serviceAccount(name: string): k8s.Subject {
  return { kind: 'ServiceAccount', name, namespace: 'kube-system' };
}

/** Who shows a bootstrap token as kubeadm makes them (constants.go, NodeBootstrapTokenAuthGroup). */
export const bootstrappers = group('system:bootstrappers:kubeadm:default-node-token');
