import { isTable } from '../formats';

/** What an `auths` entry of containers-auth.json(5) holds. */
type AuthEntry = Readonly<Record<string, unknown>>;

/**
 * The entry of one registry, from `user:password` in one line, or from the `config.json` of `docker login`; undefined if
 * the value is neither, or has no login for this registry.
 */
export function authEntry(value: Buffer, registry: string): AuthEntry | undefined {
  const text = value.toString('utf8').replace(/\r?\n$/, '');
  if (text.trimStart().startsWith('{')) return entryIn(parse(text), registry);
  // A password may hold a colon; a user name may not (RFC 7617).
  return /^[^\s:]+:[^\r\n]+$/.test(text) ? { auth: Buffer.from(text).toString('base64') } : undefined;
}

/** Docker writes its own hub as a URL of version 1. */
function entryIn(config: unknown, registry: string): AuthEntry | undefined {
  const auths = isTable(config) && isTable(config.auths) ? config.auths : {};
  const names = registry === 'docker.io' ? [registry, 'https://index.docker.io/v1/'] : [registry];
  const entries = names.map((name) => (Object.hasOwn(auths, name) ? auths[name] : undefined));
  return entries.filter(isTable).find(({ auth, identitytoken }) => isText(auth) || isText(identitytoken));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file of logins as containers-auth.json(5) has it. */
export function authFile(entries: Readonly<Record<string, AuthEntry | undefined>>): string {
  return `${JSON.stringify({ auths: entries }, null, 2)}\n`;
}
