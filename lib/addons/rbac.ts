import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { ClusterPlan } from '../plan';
import type { Addon } from './addon';
import { bindClusterRole, bootstrappers, group, user } from './bindings';

/** Roles of signing requests that the controller manager approves by itself. */
const SIGNING = 'system:certificates.k8s.io:certificatesigningrequests';

/**
 * Bindings that `kubeadm init` makes and nothing else does (phases/bootstraptoken/node/tlsbootstrap.go). The API
 * server is bound by its common name, as kubeadm does since 1.37 and the patches of May 2026 (kubernetes#138957),
 * which holds for older minors too.
 */
const BINDINGS: readonly (readonly [name: string, role: string, subject: k8s.Subject])[] = [
  ['kubeadm:apiserver-kubelet-client', 'system:kubelet-api-admin', user('kube-apiserver-kubelet-client')],
  ['kubeadm:get-nodes', 'kubeadm:get-nodes', bootstrappers],
  ['kubeadm:kubelet-bootstrap', 'system:node-bootstrapper', bootstrappers],
  ['kubeadm:node-autoapprove-bootstrap', `${SIGNING}:nodeclient`, bootstrappers],
  ['kubeadm:node-autoapprove-certificate-rotation', `${SIGNING}:selfnodeclient`, group('system:nodes')],
];

/** What lets kubelets join and renew, the API server reach them, and administrators in. */
class Rbac extends Chart {
  constructor(scope: Construct, plan: ClusterPlan) {
    super(scope, 'rbac');
    this.bindAdministrators(plan.release.kubeadm.adminGroup);
    // kubeadm join looks whether a node of its name is there already (kubernetes.io, Troubleshooting kubeadm).
    new k8s.KubeClusterRole(this, 'role kubeadm:get-nodes', {
      metadata: { name: 'kubeadm:get-nodes' },
      rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }],
    });
    for (const [name, role, subject] of BINDINGS) bindClusterRole(this, name, role, subject);
  }

  /** `system:masters` passes every check without a binding. */
  private bindAdministrators(name: string): void {
    if (name !== 'system:masters') bindClusterRole(this, name, 'cluster-admin', group(name));
  }
}

/** What `kubeadm init` would have bound, where control planes come up without it. */
export const rbac: Addon = {
  name: 'rbac',
  when: (plan) => plan.bootstrap === 'static',
  chart: (scope, plan) => new Rbac(scope, plan),
};
