import { existsSync } from 'node:fs';
import { decrypt, encrypt, isEncrypted } from '../pki/encryption';
import { readSecrets } from '../pki/read-secrets';
import { IdentityError, SecretsError } from '../pki/secrets-error';
import type { SecretsFile } from '../pki/secrets-file';
import { type Issue, warning } from '../plan';
import { failOn } from './failure';
import { refuseOpen } from './guarded';
import { readNamed } from './read-named';
import { UserError } from './user-error';
import { refuseWithin } from './within-bundle';

/** Where the secrets of a cluster are: the file that is there, or the one to make. @throws UserError if both are. */
export function secretsPath(given: string | undefined, cluster: string, encrypted: boolean): string {
  const plain = `${cluster}.secrets.json`;
  const sealed = `${plain}.age`;
  if (given !== undefined) return given;
  const [found, other] = [sealed, plain].filter((path) => existsSync(path));
  if (other) throw new UserError(`${found}: there is ${other} too; name one with --file, or move one away`);
  return found ?? (encrypted ? sealed : plain);
}

/** What a secrets file holds, and how. */
export interface LoadedSecrets {
  readonly file: SecretsFile;
  readonly encrypted: boolean;
  readonly warnings: readonly Issue[];
}

/** The secrets of a cluster, read and found to be in order. An age file needs an identity file. */
export async function loadSecrets(
  path: string,
  cluster: string,
  identity: string | undefined,
): Promise<LoadedSecrets> {
  const content = readNamed(path, 'make it with `npm run secrets`, or name it with --file');
  const encrypted = isEncrypted(content);
  if (!encrypted) refuseWithin(path, ['public', 'sealed']);
  refuseOpen(path, encrypted);
  const unused = identity === undefined || encrypted ? [] : [unusedIdentity(path, identity)];
  const text = encrypted ? await open(path, content, identity) : content.toString();
  const { file, issues } = readSecrets(text, cluster);
  failOn(issues, path);
  return { file: file as SecretsFile, encrypted, warnings: unused };
}

function unusedIdentity(path: string, identity: string): Issue {
  return warning(`--identity ${identity}`, `${path} is not encrypted`, 'leave it out, or encrypt the file');
}

async function open(path: string, content: Buffer, identity: string | undefined): Promise<string> {
  if (!identity) throw new UserError(`${path}: it is encrypted; name your age identity with --identity`);
  const identities = readNamed(identity, 'name your age identity').toString();
  try {
    return await decrypt(content, identities);
  } catch (cause) {
    if (!(cause instanceof SecretsError)) throw cause;
    throw new UserError(`${cause instanceof IdentityError ? identity : path}: ${cause.message}`);
  }
}

/** The text of a secrets file, encrypted if there are recipients. */
export async function secretsText(file: SecretsFile, recipients: readonly string[]): Promise<string> {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return recipients.length > 0 ? encrypt(text, recipients) : text;
}

/** Whom the file is for from now on. What was encrypted stays so, and an age file does not tell whom it is for. */
export function recipientsOf(
  path: string,
  encrypted: boolean,
  recipients: readonly string[],
): readonly string[] {
  if (!encrypted || recipients.length > 0) return recipients;
  throw new UserError(
    `${path}: it is encrypted; name those who may read it in secretsRecipients, or with --recipient`,
  );
}
