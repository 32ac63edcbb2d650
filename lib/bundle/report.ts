import { typhasAt } from '../addons/calico-typha';
import type { OutputFile } from '../boot';
import { componentsOf } from '../components';
import type { ClusterModel } from '../constructs';
import { lifetimes, supportOf } from '../pki/lifetimes';
import type { Accepted, ClusterPlan, PoolPlan } from '../plan';
import { apiServerNames } from '../plan/alternative-names';
import { acceptedSections } from './accepted-section';
import { assetsOf } from './assets';
import { defaultSection } from './default-section';
import { derivedHead, derivedRows } from './derived-rows';
import { discoverySections } from './discovery';
import { extensionSections } from './extension-section';
import { balancerSections } from './external-balancer';
import { etcdVersion } from './facts';
import { imageSection } from './image-section';
import { joiningSections } from './joining';
import { asksHead, asksRows } from './machine-asks';
import { rowsByPool } from './rows-by-pool';
import { sealedReaders } from './sealed-readers';
import { table } from './table';

/** `report.md`: what was derived and why, who listens where, and what must be there before machines start. */
export function reportFile(model: ClusterModel, accepted: readonly Accepted[] = []): OutputFile {
  const { plan } = model;
  const sections = [
    `# ${plan.name}: Kubernetes ${plan.version}`,
    rendered(plan),
    ...joiningSections(plan),
    ...discoverySections(plan),
    `## Derived values\n\n${table(derivedHead, derivedRows(plan))}`,
    `## Machines\n\n${table(asksHead, asksRows(model))}`,
    ...acceptedSections(accepted),
    ...nameSections(plan),
    ...balancerSections(model),
    `## Sized by others\n\n${sizedByOthers(plan).join('\n')}`,
    `## Ports\n\n${table(
      ['pool', 'port', 'from', 'component', 'for'],
      rowsByPool(plan.pools, (pool) => portRows(plan, pool)),
    )}`,
    `## Who can read sealed/\n\n${sealedReaders(plan)}`,
    `## What ends\n\n${table(
      ['what', 'ends', 'renewed by'],
      [...lifetimes, ...supportOf(plan)].map(({ what, ends, renewedBy }) => [what, ends, renewedBy]),
    )}`,
    ...defaultSection(model),
    `## Boot assets\n\nServed below \`${plan.boot.server}/assets/\`, fetched by you, folders whole:\n\n${assetRows(plan).join('\n')}`,
    ...extensionSections(plan),
    imageSection(model),
  ];
  return { path: 'report.md', content: `${sections.join('\n\n')}\n` };
}

/** No other file of `dist/` tells what the certificate has: it lies in `sealed/`. */
function nameSections(plan: ClusterPlan): string[] {
  if (plan.endpoint.names.length === 0) return [];
  const { dns, ip } = apiServerNames(plan);
  return [`## Names of the API\n\nIts certificate is for ${[...dns, ...ip].join(', ')}.`];
}

/** What the sizes are for: nobody has run a cluster of this size from these files. */
function rendered({ sizing, machines }: ClusterPlan): string {
  const { maxNodes, pods, services } = sizing;
  return `Rendered for ${maxNodes.value} nodes, ${pods.value} pods and ${services.value} services; ${machines.length} machines are described.`;
}

/** What grows with the cluster and is in none of these files. */
function sizedByOthers({ cni, sizing }: ClusterPlan): string[] {
  const nodes = sizing.maxNodes.value;
  return [
    ...(cni === 'calico'
      ? [
          `- Typha: Calico's operator runs ${typhasAt(nodes)} at ${nodes} nodes by its own count (tigera/operator pkg/common/autoscale.go)`,
        ]
      : []),
    '- watch caches: each API server sizes its own (kube-apiserver `--default-watch-cache-size`, deprecated)',
    '- requests between users of the API: Priority and Fairness shares out what an API server takes on',
  ];
}

function portRows(plan: ClusterPlan, pool: PoolPlan): string[][] {
  return componentsOf(plan, pool).flatMap((component) =>
    (component.ports?.(plan, pool) ?? []).map(({ port, protocol, from, purpose }) => [
      port === 0 ? protocol : `${port}/${protocol}`,
      from,
      component.name,
      purpose,
    ]),
  );
}

function assetRows(plan: ClusterPlan): string[] {
  const rows = plan.pools.flatMap((pool) => assetsOf(pool).map((file) => `${pool.os.name}/${file}`));
  const unique = [...new Set(rows)].sort();
  const started =
    unique.length === 0
      ? ['- none: every machine starts from its disk']
      : unique.map((row) => `- \`${row}\``);
  return [...started, ...restoringRows(plan)];
}

/** What restores a snapshot is in no package, and not in the images of 3.5 (etcd-io/etcd#13764). */
function restoringRows(plan: ClusterPlan): string[] {
  const versions = plan.etcdClusters.map((cluster) => etcdVersion(plan, cluster));
  const each = [...new Set(versions)].sort().join(' and of ');
  const why = 'a static file of its release, for the day on which etcd is restored from a snapshot';
  return versions.length === 0
    ? []
    : [`- \`etcd/etcdutl\` of etcd ${each}: ${why} (docs/operations/restoring-etcd.md)`];
}
