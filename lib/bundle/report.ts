import type { OutputFile } from '../boot';
import { componentsOf } from '../components';
import type { ClusterModel } from '../constructs';
import { type ClusterPlan, type Derived, hasTokenSecret, type PoolPlan } from '../plan';
import { imagesOf } from './images';
import { joiningSections } from './joining';

/** `report.md`: what was derived and why, who listens where, and what must be there before machines start. */
export function reportFile(model: ClusterModel): OutputFile {
  const { plan } = model;
  const sections = [
    `# ${plan.name}: Kubernetes ${plan.version}`,
    'Rendered for the sizes below; never tested at them.',
    ...joiningSections(plan),
    `## Derived values\n\n${table(['value of', 'is', 'because', 'source'], derivedRows(plan))}`,
    `## Ports\n\n${table(
      ['pool', 'port', 'from', 'component', 'for'],
      plan.pools.flatMap((pool) => portRows(plan, pool)),
    )}`,
    `## Boot assets\n\nServed below \`${plan.boot.server}/assets/\`, fetched by you:\n\n${assetRows(plan).join('\n')}`,
    `## Container images\n\n${imagesOf(model)
      .map((image) => `- \`${image}\``)
      .join('\n')}`,
  ];
  return { path: 'report.md', content: `${sections.join('\n\n')}\n` };
}

function derivedRows(plan: ClusterPlan): string[][] {
  const network = [derivedRow('networks.nodeMask', plan.networks.nodeMask)];
  const sizing = Object.entries(plan.sizing).map(([name, value]) =>
    derivedRow(`sizing.${name}`, value as Derived<unknown>),
  );
  const etcd = plan.etcdClusters.flatMap((cluster) =>
    Object.entries(cluster)
      .filter((entry): entry is [string, Derived<unknown>] => isDerived(entry[1]))
      .map(([name, value]) => derivedRow(`etcd.${cluster.name}.${name}`, value)),
  );
  const token = hasTokenSecret(plan)
    ? [derivedRow('bootstrapTokenTtlHours', plan.bootstrapTokenTtlHours)]
    : [];
  return [...network, ...sizing, ...etcd, ...token];
}

function isDerived(value: unknown): value is Derived<unknown> {
  return typeof value === 'object' && value !== null && 'reason' in value && 'source' in value;
}

function derivedRow(name: string, { value, computed, reason, source }: Derived<unknown>): string[] {
  const by = computed === undefined ? '' : `, set by hand instead of ${computed}`;
  return [`\`${name}\``, `${value}${by}`, reason, source];
}

function portRows(plan: ClusterPlan, pool: PoolPlan): string[][] {
  return componentsOf(plan, pool).flatMap((component) =>
    (component.ports?.(plan, pool) ?? []).map(({ port, protocol, from, purpose }) => [
      pool.id,
      port === 0 ? protocol : `${port}/${protocol}`,
      from,
      component.name,
      purpose,
    ]),
  );
}

/** What the kernels, initrds and kernel arguments of the machines name below the assets folder. */
function assetRows(plan: ClusterPlan): string[] {
  const rows = plan.pools.flatMap(({ os, bootFrom }) => {
    const { kernel, initrds, live, install, installKernel = kernel, installInitrds = initrds } = os.netboot;
    if (bootFrom === 'disk') return [];
    const files = bootFrom === 'live' ? [kernel, ...initrds] : [installKernel, ...installInitrds];
    const named = (bootFrom === 'live' ? live : install).flatMap(
      (argument) => /<assets>\/([^\s,]+)/.exec(argument)?.[1] ?? [],
    );
    return [...files, ...named].map((file) => `${os.name}/${file}`);
  });
  const unique = [...new Set(rows)].sort();
  return unique.length === 0
    ? ['- none: every machine starts from its disk']
    : unique.map((row) => `- \`${row}\``);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
