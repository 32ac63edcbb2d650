import type { DomainsSpec } from '../spec';
import { error, type Issue } from './issue';

/** From the widest to the narrowest. */
export const domainKinds = ['zone', 'room', 'power', 'rack'] as const;

export type DomainKind = (typeof domainKinds)[number];

/** The domains that a machine is in. */
export type DomainsPlan = Readonly<Partial<Record<DomainKind, string>>>;

/**
 * The labels by which nodes tell them. Kubernetes has one of its own for zones only, and lets a kubelet set no other
 * of kubernetes.io on itself than those below `node.kubernetes.io` and `kubelet.kubernetes.io`.
 */
export const domainLabels: Readonly<Record<DomainKind, string>> = {
  zone: 'topology.kubernetes.io/zone',
  room: 'node.kubernetes.io/room',
  power: 'node.kubernetes.io/power',
  rack: 'node.kubernetes.io/rack',
};

/** What a label's value may be (apimachinery, validation.IsValidLabelValue). */
const VALUE = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** The domains of each of so many machines in a row; a counter, `rack[1-3]`, divides the row evenly. */
export function divideDomains(
  spec: DomainsSpec,
  count: number,
  expand: (text: string) => readonly string[] | undefined,
  path: string,
  issues: Issue[],
): DomainsPlan[] {
  const kinds = domainKinds.filter((kind) => spec[kind] !== undefined);
  const values = kinds.map((kind) => {
    const text = spec[kind] as string;
    const found = expand(text) ?? [];
    issues.push(...checkValues(text, found, count, `${path}.${kind}`));
    return found;
  });
  const rows = new Map<string, DomainsPlan>();
  return Array.from({ length: count }, (_, machine) => {
    const picked = values.map((each) => each[Math.floor((machine * each.length) / count)] ?? '');
    const key = picked.join(' ');
    const row = rows.get(key) ?? Object.fromEntries(kinds.map((kind, i) => [kind, picked[i]]));
    rows.set(key, row);
    return row;
  });
}

function checkValues(text: string, values: readonly string[], count: number, path: string): Issue[] {
  if (values.length === 0 || !values.every((value) => VALUE.test(value)))
    return [
      error(path, `${text} is not the name of a domain`, 'write such as rack7, or rack[1-3] for several'),
    ];
  if (values.length <= count) return [];
  const message = `${text} has ${values.length} values for ${count} machines`;
  return [error(path, message, 'name no more domains than there are machines')];
}
