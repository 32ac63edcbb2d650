import { conntrackIssues, kubeProxyConfiguration } from '../../lib/addons/kube-proxy-configuration';
import { formatIssue } from '../../lib/plan';
import main from '../../main';
import { planOf, referencePlan, referenceWith } from '../clusters';

const LIMIT = { 'net.netfilter.nf_conntrack_max': 2097152 };

test('kube-proxy has the pod network, its kubeconfig and a mode that is never left open', () => {
  expect(kubeProxyConfiguration(referencePlan())).toEqual({
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: '/var/lib/kube-proxy/kubeconfig.conf' },
    clusterCIDR: '10.244.0.0/16',
    conntrack: { maxPerCore: 32768, min: 131072 },
    healthzBindAddress: '0.0.0.0:10256',
    metricsBindAddress: '127.0.0.1:10249',
    mode: 'iptables',
    iptables: { minSyncPeriod: '1s' },
  });
});

test('it leaves the limit of tracked connections to a sysctl', () => {
  const plan = planOf(referenceWith({ sysctls: LIMIT }));
  expect(kubeProxyConfiguration(plan)).toHaveProperty('conntrack', { maxPerCore: 0 });
  expect(plan.pools.flatMap((pool) => conntrackIssues(plan, pool))).toEqual([]);
});

test('a sysctl on some nodes only is an error at the others, and no matter of etcd machines', () => {
  const { workers, ...rest } = main.pools;
  const plan = planOf(
    referenceWith({ pools: { ...rest, workers: { ...workers, role: 'worker', sysctls: LIMIT } } }),
  );
  const issues = plan.pools.flatMap((pool) => conntrackIssues(plan, pool));
  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^pools\.masters\.sysctls: .* set at pools\.workers\.sysctls\.net\.netfilter/),
  ]);
});
