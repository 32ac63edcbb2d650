import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { decrypt, encrypt, isEncrypted } from '../pki/encryption';
import { readSecrets } from '../pki/read-secrets';
import { SecretsError } from '../pki/secrets-error';
import type { SecretsFile } from '../pki/secrets-file';
import { type Issue, warning } from '../plan';
import { failOn } from './failure';
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
  if (!encrypted) refuseReadable(path);
  const unused = identity === undefined || encrypted ? [] : [unusedIdentity(path, identity)];
  const text = encrypted ? await open(path, content, identity) : content.toString();
  const { file, issues } = readSecrets(text, cluster);
  failOn(issues, path);
  return { file: file as SecretsFile, encrypted, warnings: unused };
}

function unusedIdentity(path: string, identity: string): Issue {
  return warning(`--identity ${identity}`, `${path} is not encrypted`, 'leave it out, or encrypt the file');
}

function refuseReadable(path: string): void {
  refuseWithin(path, ['public', 'sealed']);
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  const octal = mode.toString(8).padStart(4, '0');
  throw new UserError(`${path}: others than its owner may use it (mode ${octal}); run \`chmod 600 ${path}\``);
}

async function open(path: string, content: Buffer, identity: string | undefined): Promise<string> {
  if (!identity) throw new UserError(`${path}: it is encrypted; name your age identity with --identity`);
  const identities = readNamed(identity, 'name your age identity').toString();
  try {
    return await decrypt(content, identities);
  } catch (cause) {
    throw cause instanceof SecretsError ? new UserError(`${path}: ${cause.message}`) : cause;
  }
}

/** The text of a secrets file, encrypted if there are recipients. */
export async function secretsText(file: SecretsFile, recipients: readonly string[]): Promise<string> {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return recipients.length > 0 ? encrypt(text, recipients) : text;
}

/** Writes a file that must not be there yet: whole or not at all, since the last step is one link. */
export function createFile(path: string, text: string): void {
  refuseWithin(path, ['public', 'sealed']);
  stage(path, text, (staged) => {
    try {
      linkSync(staged, path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      const mend = 'keep it, or move it away: without it, the cluster’s keys cannot be made again';
      throw new UserError(`${path}: it is there already; ${mend}`);
    }
  });
}

/** Replaces a file: whole or not at all. */
export function replaceFile(path: string, text: string): void {
  stage(path, text, (staged) => renameSync(staged, path));
}

/** Puts the text on the disk beside its place, for its owner alone. A failure leaves nothing behind. */
function stage(path: string, text: string, commit: (staged: string) => void): void {
  const staged = `${path}.new`;
  rmSync(staged, { force: true });
  try {
    const descriptor = openSync(staged, 'wx', 0o600);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    commit(staged);
  } finally {
    rmSync(staged, { force: true });
  }
}
