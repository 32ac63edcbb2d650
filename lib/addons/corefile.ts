import type { ClusterPlan } from '../plan';

/** A plugin on one line, or one with options of its own. */
type Plugin = string | readonly [plugin: string, options: readonly string[]];

/** CoreDNS's configuration as kubeadm writes it (phases/addons/dns/manifests.go), with capacities spelt out. */
export function corefile(plan: ClusterPlan): string {
  const lines = pluginsOf(plan).flatMap(linesOf);
  return ['.:53 {', ...lines.map((line) => `    ${line}`), '}', ''].join('\n');
}

function pluginsOf(plan: ClusterPlan): readonly Plugin[] {
  const { corednsCache, corednsForwards } = plan.sizing;
  const cached = corednsCache.value;
  return [
    'errors',
    ['health', ['lameduck 5s']],
    'ready',
    [
      `kubernetes ${plan.networks.dnsDomain} in-addr.arpa ip6.arpa`,
      ['pods insecure', 'fallthrough in-addr.arpa ip6.arpa', 'ttl 30'],
    ],
    'prometheus :9153',
    ['forward . /etc/resolv.conf', [`max_concurrent ${corednsForwards.value}`]],
    ['cache 30', [`success ${cached}`, `denial ${cached}`, ...uncached(plan)]],
    'loop',
    'reload',
    'loadbalance',
  ];
}

/** CoreDNS holds the cluster's own names anyway; a cache would only serve them late (kubernetes#128359). */
function uncached({ release, networks }: ClusterPlan): readonly string[] {
  if (!release.coredns.cacheSkipsCluster) return [];
  return [`disable success ${networks.dnsDomain}`, `disable denial ${networks.dnsDomain}`];
}

function linesOf(plugin: Plugin): readonly string[] {
  if (typeof plugin === 'string') return [plugin];
  const [name, options] = plugin;
  return [`${name} {`, ...options.map((option) => `    ${option}`), '}'];
}
