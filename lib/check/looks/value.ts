import { isTable } from '../../formats';
import { isSecret, type Look } from './look';

type Table = Readonly<Record<string, unknown>>;

/** What a value that a file holds looks like as a whole: where a secret stands in it is known by its shape. */
export function looksInValue(value: unknown): readonly Look[] {
  if (Array.isArray(value)) return value.flatMap(looksInValue);
  if (!isTable(value)) return [];
  const own = SHAPES.flatMap((shape) => shape(value));
  // Of what is a secret as a whole, its parts need not be told.
  return own.some(({ whole }) => whole) ? own : [...own, ...Object.values(value).flatMap(looksInValue)];
}

/** A look at one object; `whole` if nothing in it needs another one. */
type Shape = (table: Table) => readonly (Look & { readonly whole?: boolean })[];

const SHAPES: readonly Shape[] = [secretObject, encryptionKeys, registryLogins, environment, named, tunnel];

/** One without data, or with a token that the cluster fills in, has nothing to hide; nor has one that SOPS encrypted. */
function secretObject({ kind, apiVersion, data, stringData }: Table) {
  if (kind !== 'Secret' || apiVersion !== 'v1') return [];
  const texts = [data, stringData].flatMap((each) => (isTable(each) ? Object.values(each) : []));
  const [found] = texts.filter(
    (each): each is string => typeof each === 'string' && each !== '' && !/^ENC\[/.test(each),
  );
  return found === undefined ? [] : [{ what: 'a Secret with data', found, whole: true }];
}

const BASE64 = /^[A-Za-z0-9+/]{20,}=*$/;

function encryptionKeys({ kind, resources }: Table) {
  if (kind !== 'EncryptionConfig' && kind !== 'EncryptionConfiguration') return [];
  const providers = tablesIn(resources).flatMap((each) => tablesIn(each.providers));
  const keys = providers.flatMap(({ aescbc, aesgcm, secretbox }) =>
    [aescbc, aesgcm, secretbox].flatMap((each) => (isTable(each) ? tablesIn(each.keys) : [])),
  );
  // Base64 may begin with a slash, as a path does.
  const found = keys.map(({ secret }) => secret).find((each) => isSecret(each) || BASE64.test(String(each)));
  return typeof found === 'string' ? [{ what: 'the key of an EncryptionConfiguration', found }] : [];
}

/** containers-auth.json(5), docker's config.json. */
function registryLogins({ auths }: Table) {
  const entries = isTable(auths) ? tablesIn(Object.values(auths)) : [];
  const texts = entries.flatMap(({ auth, identitytoken, password }) => [auth, identitytoken, password]);
  return firstOf(texts, 'the login of a registry');
}

/** netplan's WireGuard: the key as such or beside others, and what it shares with a peer. */
function tunnel({ mode, key, peers }: Table) {
  if (mode !== 'wireguard') return [];
  const own = isTable(key) ? key.private : key;
  const shared = tablesIn(peers).map(({ keys }) => (isTable(keys) ? keys.shared : undefined));
  const found = [own, ...shared].find((each) => /^[A-Za-z0-9+/]{43}=$/.test(String(each)));
  return typeof found === 'string' ? [{ what: 'a WireGuard key', found }] : [];
}

const VARIABLE =
  /(^|_)(ACCESS_TOKEN|API_KEY|AUTH_TOKEN|CLIENT_SECRET|PASSPHRASE|PASSWD|PASSWORD|SECRET_ACCESS_KEY)$/;

/** A container's variable, of which the value stands beside its name. */
function environment({ name, value }: Table) {
  return typeof name === 'string' && VARIABLE.test(name) ? firstOf([value], 'a password') : [];
}

/**
 * Fields that hold nothing but a secret, without dashes, dots and underscores, in lower case. `passwd` is not among
 * them: nsswitch.conf(5) has it, and where it is a password's it has a hash, which is known by its look.
 */
const FIELDS: Readonly<Record<string, string>> = {
  accesstoken: 'a token',
  apikey: 'a token',
  apitoken: 'a token',
  authpass: 'a password',
  authtoken: 'a token',
  bearertoken: 'a token',
  bindpassword: 'a password',
  bindpw: 'a password',
  certificatekey: 'the key that kubeadm uploads certificates with',
  clientkeydata: 'the key of a kubeconfig',
  clientsecret: 'a password',
  idtoken: 'a token',
  passphrase: 'a password',
  password: 'a password',
  presharedkey: 'a key',
  privatekey: 'a private key',
  psk: 'a key',
  refreshtoken: 'a token',
  secretaccesskey: 'a key of AWS',
  token: 'a token',
};

function named(table: Table) {
  return Object.entries(table).flatMap(([name, value]) => {
    const what = typeof value === 'string' ? fieldOf(name) : undefined;
    return what === undefined ? [] : firstOf([value], what);
  });
}

function fieldOf(name: string): string | undefined {
  const plain = name.replace(/[-_.]/g, '').toLowerCase();
  if (Object.hasOwn(FIELDS, plain)) return FIELDS[plain];
  // Such as smtp_auth_password.
  return plain.endsWith('password') ? 'a password' : undefined;
}

function firstOf(values: readonly unknown[], what: string): Look[] {
  const found = values.find(isSecret);
  return found === undefined ? [] : [{ what, found }];
}

function tablesIn(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}
