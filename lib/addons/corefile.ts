import type { ClusterPlan } from '../plan';

/** A plugin on one line, or one with options of its own. */
type Plugin = string | readonly [plugin: string, options: readonly string[]];

/**
 * How much one replica may hold. 9984 is the cache's own default, 256 shards of 39, and costs about 30 MB when full
 * (coredns/deployment Scaling_CoreDNS.md): twice that still fits what the plan adds to the memory that is needed. A
 * forwarded query takes 2 kB while it waits, and one above the number is refused (plugin/forward); kubeadm has 1000.
 */
const CAPACITY = {
  large: { cached: 19_968, forwarded: 2000 },
  usual: { cached: 9984, forwarded: 1000 },
};

/** Nodes above which a cluster is large here: where DNS memory outgrows kubeadm's 170 MiB. */
const LARGE = 1000;

/** CoreDNS's configuration as kubeadm writes it (phases/addons/dns/manifests.go), with capacities spelt out. */
export function corefile(plan: ClusterPlan): string {
  const lines = pluginsOf(plan).flatMap(linesOf);
  return ['.:53 {', ...lines.map((line) => `    ${line}`), '}', ''].join('\n');
}

function pluginsOf(plan: ClusterPlan): readonly Plugin[] {
  const { cached, forwarded } = plan.sizing.maxNodes.value > LARGE ? CAPACITY.large : CAPACITY.usual;
  return [
    'errors',
    ['health', ['lameduck 5s']],
    'ready',
    [
      `kubernetes ${plan.networks.dnsDomain} in-addr.arpa ip6.arpa`,
      ['pods insecure', 'fallthrough in-addr.arpa ip6.arpa', 'ttl 30'],
    ],
    'prometheus :9153',
    ['forward . /etc/resolv.conf', [`max_concurrent ${forwarded}`]],
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
