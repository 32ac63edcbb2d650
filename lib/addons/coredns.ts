import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { ClusterPlan } from '../plan';
import type { Addon } from './addon';
import { bindClusterRole, serviceAccount } from './bindings';
import { deployment, labels } from './coredns-deployment';
import { METRICS_PORT } from './coredns-ports';
import { corefile } from './corefile';

const metadata = { name: 'coredns', namespace: 'kube-system' };

/** A rolling drain of nodes should not queue behind DNS, but three quarters of it keep answering. */
const MAX_UNAVAILABLE = '25%';

/** CoreDNS as kubeadm deploys it (phases/addons/dns/manifests.go), as large as the plan says. */
class CoreDns extends Chart {
  constructor(scope: Construct, plan: ClusterPlan) {
    super(scope, 'coredns');
    new k8s.KubeServiceAccount(this, 'service-account', { metadata });
    this.allowWatching();
    new k8s.KubeConfigMap(this, 'config-map', { metadata, data: { Corefile: corefile(plan) } });
    new k8s.KubeDeployment(this, 'deployment', deployment(plan));
    if (plan.sizing.corednsReplicas.value > 1) this.limitDisruption();
    new k8s.KubeService(this, 'service', service(plan.networks.dnsServiceAddress));
  }

  private allowWatching(): void {
    const name = 'system:coredns';
    const verbs = ['list', 'watch'];
    new k8s.KubeClusterRole(this, `role ${name}`, {
      metadata: { name },
      rules: [
        { apiGroups: [''], resources: ['endpoints', 'namespaces', 'pods', 'services'], verbs },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs },
      ],
    });
    bindClusterRole(this, name, name, serviceAccount('coredns'));
  }

  private limitDisruption(): void {
    new k8s.KubePodDisruptionBudget(this, 'disruption-budget', {
      metadata,
      spec: {
        maxUnavailable: k8s.IntOrString.fromString(MAX_UNAVAILABLE),
        selector: { matchLabels: labels },
      },
    });
  }
}

/** Named kube-dns, after what CoreDNS took the place of: monitoring and autoscalers look for that name. */
function service(clusterIp: string): k8s.KubeServiceProps {
  return {
    metadata: {
      annotations: { 'prometheus.io/port': String(METRICS_PORT), 'prometheus.io/scrape': 'true' },
      labels: { ...labels, 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': 'CoreDNS' },
      name: 'kube-dns',
      namespace: 'kube-system',
    },
    spec: {
      clusterIp,
      ports: [port('dns', 53, 'UDP'), port('dns-tcp', 53, 'TCP'), port('metrics', METRICS_PORT, 'TCP')],
      selector: labels,
    },
  };
}

function port(name: string, number: number, protocol: string): k8s.ServicePort {
  return { name, port: number, protocol, targetPort: k8s.IntOrString.fromNumber(number) };
}

/** The names of services and pods. Where kubeadm has deployed it already, this makes it as large as the plan says. */
export const coredns: Addon = {
  name: 'coredns',
  chart: (scope, plan) => new CoreDns(scope, plan),
};
