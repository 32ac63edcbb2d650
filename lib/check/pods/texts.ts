/** What has to hold of a value that is there: what is wrong with it, and how to write it; undefined if nothing. */
export type Test = (value: unknown) => { readonly says: string; readonly mend: string } | undefined;

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const QUALIFIED = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const NAME = new RegExp(`^${QUALIFIED}$`);

/** Names as Kubernetes reads them (apimachinery, util/validation). */
export const dnsLabel = text(
  new RegExp(`^${LABEL}$`),
  63,
  'no DNS label',
  'write small letters, digits and dashes, 63 at most',
);
export const dnsSubdomain = text(
  new RegExp(`^${LABEL}(\\.${LABEL})*$`),
  253,
  'no DNS name',
  'write small letters, digits, dashes and dots',
);
export const labelValue = text(
  new RegExp(`^(${QUALIFIED})?$`),
  63,
  'no value of a label',
  'write letters, digits, dashes, dots and underscores, 63 at most',
);
export const envName = text(
  /^[ -<>-~]+$/,
  Infinity,
  'no name of an environment variable',
  'write printable ASCII without =',
);
export const strictEnvName = text(
  /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/,
  Infinity,
  'no name of an environment variable',
  'write letters, digits and underscores',
);
export const headerName = text(
  /^[-A-Za-z0-9]+$/,
  Infinity,
  'no name of an HTTP header',
  'write letters, digits and dashes',
);
export const configKey = text(
  /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]+$/,
  253,
  'no key of a ConfigMap',
  'write letters, digits, dashes, dots and underscores',
);
export const sysctlName = text(
  /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/,
  253,
  'no name of a kernel setting',
  'write such as net.core.somaxconn',
);
/** Names of domains to search in may have underscores. */
export const searched = text(
  /^[a-z0-9_]([-_a-z0-9]*[a-z0-9_])?(\.[a-z0-9_]([-_a-z0-9]*[a-z0-9_])?)*$/,
  253,
  'no DNS name',
  'write small letters, digits, dashes and dots',
);
/** Also IPv4 with leading zeros, as Go read it once. */
export const address: Test = (value) =>
  isAddress(String(value)) ? undefined : { says: 'is no IP address', mend: 'write an IP address' };

function isAddress(text: string): boolean {
  const parts = text.split('.');
  const four = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return four || (/^[0-9a-fA-F:.]+$/.test(text) && text.includes(':') && URL.canParse(`http://[${text}]`));
}

/** A key of labels, with a DNS name before a slash or without. */
export const qualifiedName: Test = (value) => {
  const parts = String(value).split('/');
  const name = parts.at(-1) ?? '';
  const prefixed = parts.length === 1 || (parts.length === 2 && !dnsSubdomain(parts[0]));
  const good = prefixed && name.length <= 63 && NAME.test(name);
  return good ? undefined : { says: 'is no qualified name', mend: 'write such as app or example.com/app' };
};

/** Kubernetes' own have no prefix (apis/core/helper). */
export const finalizer: Test = (value) =>
  String(value).includes('/') || ['foregroundDeletion', 'kubernetes', 'orphan'].includes(String(value))
    ? qualifiedName(value)
    : { says: 'is no finalizer', mend: 'write such as example.com/app' };

/** Of a probe or a container: a number, or an IANA service name. */
export const portName: Test = (value) => {
  const name = String(value);
  const good =
    /^[a-z0-9-]{1,15}$/.test(name) && /[a-z]/.test(name) && !name.includes('--') && !/^-|-$/.test(name);
  return good
    ? undefined
    : {
        says: 'is no name of a port',
        mend: 'write 15 small letters, digits and dashes at most, of which one is a letter',
      };
};

export const port: Test = (value) => (typeof value === 'string' ? portName(value) : between(1, 65535)(value));

/** Something, without blanks around it. */
export const trimmed: Test = (value) => {
  const text = String(value);
  if (text === text.trim() && text !== '') return undefined;
  return { says: 'is empty, or has a blank around it', mend: 'write it without' };
};

export const absolute: Test = (value) =>
  String(value).startsWith('/') ? undefined : { says: 'is not absolute', mend: 'begin it with a slash' };

export const notNegative: Test = (value) =>
  String(value).startsWith('-') && /[1-9]/.test(String(value))
    ? { says: 'is below 0', mend: 'write 0 or more' }
    : undefined;

/** Below something, and not out of it. */
export const descending: Test = (value) => {
  const text = String(value);
  if (text.startsWith('/')) return { says: 'is not relative', mend: 'write it without the slash in front' };
  return noBacksteps(text);
};

/** What `..` begins is the kubelet's own in such a volume. */
export const unreserved: Test = (value) =>
  descending(value) ??
  (String(value).startsWith('..') ? { says: 'begins with ..', mend: 'give it another name' } : undefined);

export const noBacksteps: Test = (value) =>
  String(value).split('/').includes('..')
    ? { says: 'goes up with ..', mend: 'write the path without ..' }
    : undefined;

export function between(least: number, most: number): Test {
  const mend = most === Infinity ? `write ${least} or more` : `write ${least} to ${most}`;
  return (value) => {
    if (Number(value) < least) return { says: `is below ${least}`, mend };
    return Number(value) > most ? { says: `is above ${most}`, mend } : undefined;
  };
}

function text(pattern: RegExp, length: number, what: string, mend: string): Test {
  return (value) =>
    pattern.test(String(value)) && String(value).length <= length ? undefined : { says: `is ${what}`, mend };
}
