import type { DomainsSpec } from '../spec';
import { error, type Issue } from './issue';
import { expandNames, isMisread, type Row as Values } from './row';
import { misreadIssue } from './row-issue';

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
 * The domains of each machine in a row, as the last place that tells one of a kind has it; a counter, `rack[1-3]`,
 * divides the row evenly.
 */
export function divideDomains(places: readonly PlacedDomains[], row: Row, issues: Issue[]): DomainsPlan[] {
  const told = domainKinds.flatMap((kind) => {
    const place = places.findLast(({ spec }) => spec[kind] !== undefined);
    return place ? [{ kind, text: place.spec[kind] as string, path: `${place.path}.${kind}` }] : [];
  });
  const values = told.map(({ text, path }) => {
    const found = expandNames(text);
    issues.push(...checkValues(text, found, row, path));
    return isMisread(found) ? [] : found;
  });
  const rows = new Map<string, DomainsPlan>();
  return Array.from({ length: row.count }, (_, machine) => {
    const picked = values.map((each) => each[Math.floor((machine * each.length) / row.count)]);
    const key = picked.join(' ');
    const domains = rows.get(key) ?? Object.fromEntries(told.map(({ kind }, i) => [kind, picked[i]]));
    rows.set(key, domains);
    return domains;
  });
}

/** Machines that stand in the description together. */
interface Row {
  readonly path: string;
  readonly count: number;
}

function checkValues(text: string, values: Values, { path: of, count }: Row, path: string): Issue[] {
  if (isMisread(values)) return [misreadIssue(path, text, values, FORM)];
  if (!values.every((value) => VALUE.test(value))) return [misreadIssue(path, text, 'no row', FORM)];
  if (values.length <= count) return [];
  const message = `${text} has ${values.length} values for ${count} machines in ${of}`;
  return [error(path, message, 'name no more domains than there are machines')];
}

const FORM = { noun: 'the name of a domain', mend: 'write such as rack7, or rack[1-3] for several' };

/** What a pool says of a machine that no range names: a counter divides ranges alone. */
export function undivided({ spec, path }: PlacedDomains): PlacedDomains {
  const kinds = domainKinds.filter((kind) => spec[kind] !== undefined && !divides(spec[kind]));
  return { spec: Object.fromEntries(kinds.map((kind) => [kind, spec[kind]])), path };
}

/** Whether it stands for several domains. */
export function divides(text: string): boolean {
  return text.includes('[');
}
