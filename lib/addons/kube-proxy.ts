import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { yaml } from '../formats';
import type { ClusterPlan } from '../plan';
import type { Addon } from './addon';
import { bindClusterRole, bindRole, bootstrappers, serviceAccount } from './bindings';
import { kubeProxyConfiguration } from './kube-proxy-configuration';
import { daemonSet } from './kube-proxy-daemon-set';

const metadata = { name: 'kube-proxy', namespace: 'kube-system' };

/** Where a pod finds the CA and the token of its ServiceAccount. */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** kube-proxy as kubeadm deploys it (phases/addons/proxy/manifests.go, proxy.go). */
class KubeProxy extends Chart {
  constructor(scope: Construct, plan: ClusterPlan) {
    super(scope, 'kube-proxy');
    new k8s.KubeServiceAccount(this, 'service-account', { metadata });
    bindClusterRole(this, 'kubeadm:node-proxier', 'system:node-proxier', serviceAccount('kube-proxy'));
    // kubeadm join reads the ConfigMap with nothing but a bootstrap token.
    new k8s.KubeRole(this, 'role kube-proxy', {
      metadata,
      rules: [{ apiGroups: [''], resourceNames: ['kube-proxy'], resources: ['configmaps'], verbs: ['get'] }],
    });
    bindRole(this, 'kube-proxy', bootstrappers);
    new k8s.KubeConfigMap(this, 'config-map', {
      metadata: { ...metadata, labels: { app: 'kube-proxy' } },
      data: { 'config.conf': yaml(kubeProxyConfiguration(plan)), 'kubeconfig.conf': yaml(kubeconfig(plan)) },
    });
    new k8s.KubeDaemonSet(this, 'daemon-set', daemonSet(plan));
  }
}

/** No secret: it names the files of the pod's account. It cannot name the service address, which is its own work. */
function kubeconfig(plan: ClusterPlan): object {
  const name = 'default';
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { cluster: { 'certificate-authority': `${ACCOUNT}/ca.crt`, server: plan.endpoint.url }, name },
    ],
    contexts: [{ context: { cluster: name, namespace: name, user: name }, name }],
    'current-context': name,
    users: [{ name, user: { tokenFile: `${ACCOUNT}/token` } }],
  };
}

/** The service addresses on every node; `kubeadm init` deploys it itself. */
export const kubeProxy: Addon = {
  name: 'kube-proxy',
  when: (plan) => plan.bootstrap === 'static',
  chart: (scope, plan) => new KubeProxy(scope, plan),
};
