import { domainKinds, domainLabels, error, type Issue, type MachinePlan, type PoolPlan } from '../../plan';

/** Prefixes below kubernetes.io that a kubelet may label its own node with, subdomains included. */
const ALLOWED_PREFIXES = ['kubelet.kubernetes.io', 'node.kubernetes.io'];

/** Labels below kubernetes.io that it may set besides (k8s.io/kubelet, pkg/apis/well_known_labels.go). */
const ALLOWED_LABELS = [
  'beta.kubernetes.io/arch',
  'beta.kubernetes.io/instance-type',
  'beta.kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone',
  'kubernetes.io/arch',
  'kubernetes.io/hostname',
  'kubernetes.io/os',
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
];

/** Name of a label, or its value (apimachinery, validation.IsQualifiedName and IsValidLabelValue). */
const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** The labels of a node, by key: those of its pool, and what tells its failure domains. */
export function nodeLabels(
  { labels }: PoolPlan,
  { domains }: MachinePlan,
): readonly (readonly [key: string, value: string])[] {
  const told = domainKinds.flatMap((kind) =>
    domains[kind] ? [[domainLabels[kind], domains[kind]] as const] : [],
  );
  return [...Object.entries(labels), ...told];
}

/** `--node-labels`, for a machine whose pool has labels or that is in a failure domain. */
export function labelFlags(pool: PoolPlan, machine: MachinePlan): Readonly<Record<string, string>> {
  const pairs = nodeLabels(pool, machine).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? { 'node-labels': pairs.join(',') } : {};
}

/** Errors for labels with which the kubelet would not start. */
export function checkLabels(pool: PoolPlan): Issue[] {
  return Object.entries(pool.labels).flatMap(([key, value]) => {
    const path = `${pool.path}.labels.${key}`;
    if (!isKey(key)) return [error(path, `${key} is not a label`, 'write name or prefix.example.com/name')];
    if (value !== '' && !NAME.test(value))
      return [error(path, `${value} is not a label's value`, VALUE_MEND)];
    if (tellsDomain(pool, key))
      return [error(path, `${value} would be beside what domains tell`, DOMAIN_MEND)];
    return isAllowed(key) ? [] : [error(path, `no kubelet may set ${key} on its own node`, PREFIX_MEND)];
  });
}

const DOMAIN_MEND = 'remove it: the label follows from domains';

function tellsDomain({ machines }: PoolPlan, key: string): boolean {
  const kind = domainKinds.find((each) => domainLabels[each] === key);
  return kind !== undefined && machines.some(({ domains }) => domains[kind] !== undefined);
}

const VALUE_MEND = 'use up to 63 letters, digits, dashes, dots and underscores';

const PREFIX_MEND = `use a domain of your own or one of ${ALLOWED_PREFIXES.join(', ')}, or run kubectl label`;

function isKey(key: string): boolean {
  const [name = '', prefix] = key.split('/').reverse();
  return NAME.test(name) && (prefix === undefined || PREFIX.test(prefix)) && key.split('/').length < 3;
}

/** As the kubelet checks it: all of kubernetes.io and k8s.io is reserved but for the two tables. */
function isAllowed(key: string): boolean {
  const prefix = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
  const isBelow = (domain: string) => prefix === domain || prefix.endsWith(`.${domain}`);
  if (!isBelow('kubernetes.io') && !isBelow('k8s.io')) return true;
  return ALLOWED_LABELS.includes(key) || ALLOWED_PREFIXES.some(isBelow);
}
