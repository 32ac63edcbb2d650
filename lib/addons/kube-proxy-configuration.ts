import { type ClusterPlan, error, type Issue, type PoolPlan } from '../plan';

/** The kernel setting that kube-proxy sets itself, unless it is told not to. */
const conntrackLimit = 'net.netfilter.nf_conntrack_max';

/**
 * KubeProxyConfiguration with what kubeadm fills in (cmd/kubeadm/app/componentconfigs/kubeproxy.go) and what the
 * plan decides. The mode is always written: since 1.37 kube-proxy warns when it must guess (kubernetes#139777).
 */
export function kubeProxyConfiguration(plan: ClusterPlan): object {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: '/var/lib/kube-proxy/kubeconfig.conf' },
    clusterCIDR: plan.networks.pods,
    conntrack: conntrack(plan),
    healthzBindAddress: '0.0.0.0:10256',
    metricsBindAddress: '127.0.0.1:10249',
    mode: plan.proxyMode,
    [plan.proxyMode]: { minSyncPeriod: `${plan.sizing.proxySyncSeconds.value}s` },
  };
}

/**
 * Connections that the kernel tracks: so many for each CPU, but at least so many, written out because a full table
 * drops packets without a word (kubernetes#18604, #71261). With 0 for each CPU kube-proxy leaves the table alone.
 */
function conntrack(plan: ClusterPlan): object {
  const { conntrackMin, conntrackPerCore } = plan.sizing;
  const byHand = poolsWithLimit(plan).length > 0 || conntrackPerCore.value === 0;
  return byHand ? { maxPerCore: 0 } : { maxPerCore: conntrackPerCore.value, min: conntrackMin.value };
}

/**
 * The limit has one owner. A sysctl makes kube-proxy leave it alone (`maxPerCore: 0`), and as its configuration is one
 * for the cluster, on all nodes: those without the sysctl would fall back to the kernel's small default.
 */
export function conntrackIssues(plan: ClusterPlan, pool: PoolPlan): readonly Issue[] {
  const [owner] = poolsWithLimit(plan);
  if (!owner || !isNode(pool) || setsLimit(pool)) return [];
  return [
    error(
      `${pool.path}.sysctls`,
      `${conntrackLimit} is missing here but set at ${owner.settings.sysctls[conntrackLimit]?.path}, and then kube-proxy sets it nowhere`,
      'set it for the whole cluster, or nowhere',
    ),
  ];
}

function poolsWithLimit(plan: ClusterPlan): readonly PoolPlan[] {
  return plan.pools.filter((pool) => isNode(pool) && setsLimit(pool));
}

function setsLimit(pool: PoolPlan): boolean {
  return conntrackLimit in pool.settings.sysctls;
}

function isNode(pool: PoolPlan): boolean {
  return pool.roles.includes('node');
}
