import type { DomainsSpec } from '../spec';
import { type DomainRow, divides, domainAt, type Row, readDomains } from './domain-row';
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

/** What a pool, a range or a machine says of domains. */
export interface TellsDomains {
  readonly domains?: DomainsSpec;
}

/** That, and where it stands. */
export interface PlacedDomains {
  readonly spec: DomainsSpec;
  readonly path: string;
}

export function placedDomains(of: TellsDomains, path: string): PlacedDomains {
  return { spec: of.domains ?? {}, path: `${path}.domains` };
}

/**
 * The domains of each machine in a row, as the last place that tells one of a kind has it; a counter is dealt by the
 * machine's place in the row, so that none moves when others come behind it.
 */
export function divideDomains(places: readonly PlacedDomains[], row: Row, issues: Issue[]): DomainsPlan[] {
  const told = domainKinds.flatMap((kind): Told[] => {
    const place = places.findLast(({ spec }) => spec[kind] !== undefined);
    const text = place?.spec[kind];
    return place && text !== undefined
      ? [{ kind, row: readDomains(text, row, `${place.path}.${kind}`, issues) }]
      : [];
  });
  const rows = new Map<string, DomainsPlan>();
  return Array.from({ length: row.count }, (_, machine) => {
    const picked = told.map((each) => domainAt(each.row, machine));
    const key = picked.join(' ');
    const domains = rows.get(key) ?? Object.fromEntries(told.map(({ kind }, i) => [kind, picked[i]]));
    rows.set(key, domains);
    return domains;
  });
}

interface Told {
  readonly kind: DomainKind;
  readonly row: DomainRow;
}

/** A machine is in one domain of a kind. */
export function checkOne({ spec, path }: PlacedDomains): Issue[] {
  return domainKinds.flatMap((kind) => {
    const text = spec[kind];
    if (text === undefined || !divides(text)) return [];
    return [error(`${path}.${kind}`, `${text} is more than one machine can be in`, `name its ${kind}`)];
  });
}

/** What a pool says of a machine that no range names: a counter divides ranges alone. */
export function undivided({ spec, path }: PlacedDomains): PlacedDomains {
  const kinds = domainKinds.filter((kind) => spec[kind] !== undefined && !divides(spec[kind]));
  return { spec: Object.fromEntries(kinds.map((kind) => [kind, spec[kind]])), path };
}
