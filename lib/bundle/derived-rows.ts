import { type ClusterPlan, type Derived, hasTokenSecret, isDerived, type PoolPlan } from '../plan';
import { rowsByPool } from './rows-by-pool';
import { settingsInPlaceOf } from './settings-by-hand';

/** Head of the table of what was derived. */
export const derivedHead = ['value of', 'is', 'because', 'source', 'nears'];

/** Every value that follows from size or topology, why, after whom, and the limit that it nears. */
export function derivedRows(plan: ClusterPlan): string[][] {
  const { nodeBlocks, nodeMask, podPrefix, servicePrefix } = plan.networks;
  // Without blocks for nodes their mask is no file's, and the pod network does not end with them.
  const { limit: _, ...endless } = podPrefix;
  const pods = nodeBlocks ? { nodeMask, podPrefix } : { podPrefix: endless };
  const networks = Object.entries({ ...pods, servicePrefix });
  const token = hasTokenSecret(plan) ? [row('bootstrapTokenTtlHours', plan.bootstrapTokenTtlHours)] : [];
  return [
    ...networks.map(([name, value]) => row(`networks.${name}`, value)),
    ...Object.entries(plan.sizing).map(([name, value]) =>
      row(`sizing.${name}`, value, settingsInPlaceOf(plan, name)),
    ),
    ...plan.etcdClusters.flatMap((cluster) =>
      derivedOf(cluster).map(([name, value]) => row(`etcd.${cluster.name}.${name}`, value)),
    ),
    ...rowsByPool(nodePools(plan), reservedRows).map(([id, field, ...rest]) => [
      `\`pools.${id}.${field}\``,
      ...rest,
    ]),
    ...token,
  ];
}

function nodePools({ pools }: ClusterPlan): PoolPlan[] {
  return pools.filter(({ roles }) => roles.includes('node'));
}

function reservedRows({ reserved, settings }: PoolPlan): string[][] {
  const fields = { kubeReserved: reserved.kube, systemReserved: reserved.system };
  return Object.entries(fields).map(([field, derived]) => {
    const byHand = settings.kubelet[field];
    const places = byHand ? [`${show(byHand.value)} by \`${byHand.path}\``] : [];
    const [, ...rest] = row(field, derived, places);
    return [field, ...rest];
  });
}

function derivedOf(owner: object): [string, Derived<unknown>][] {
  return Object.entries(owner).filter((entry): entry is [string, Derived<unknown>] => isDerived(entry[1]));
}

function row(name: string, derived: Derived<unknown>, places: readonly string[] = []): string[] {
  const { value, computed, reason, source, limit } = derived;
  const by = computed === undefined ? '' : `, ${byHandText(value, computed)}`;
  const but = places.length > 0 ? `, but ${places.join(', ')}` : '';
  const nears = limit ? `${limit.value} ${limit.what}` : '';
  return [`\`${name}\``, `${show(value)}${by}${but}`, reason, source, nears];
}

/** What is set by hand to the very value that it would have anyway is told as that. */
export function byHandText(value: unknown, computed: unknown): string {
  return show(value) === show(computed)
    ? 'set by hand, and derived alike'
    : `set by hand instead of ${show(computed)}`;
}

/** A list or table on one line; nothing in it is `none`. */
function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Array.isArray(value)
    ? value.map(String)
    : Object.entries(value).map(([key, each]) => `${key} ${each}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}
